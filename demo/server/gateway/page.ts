import { html } from 'hono/html';
import { SELLER } from '../billing/catalogue.ts';
import type { PaymentLink } from '../billing/signature.ts';
import { formatMoment, formatMoney } from '../pages/format.ts';
import { BEHAVIOURS, REASONS, shortened, type Behaviour } from './behaviours.ts';
import type { EndedPayment } from './payments.ts';

type Markup = ReturnType<typeof html>;

const SECONDS = new Intl.NumberFormat('en', { style: 'unit', unit: 'second', unitDisplay: 'long' });

const METHODS: Readonly<Record<string, string>> = { card: 'Card', bank: 'Bank transfer', wallet: 'Wallet' };

const ENDS = {
  captured: ['Payment approved', 'This payment was made. It is not made again, however often this page is opened.'],
  declined: ['Payment declined', 'Nothing was captured. The shop can start another payment.'],
  cancelled: ['Payment cancelled', 'Nothing was captured. The shop can start another payment.'],
} as const;

/** A page in the gateway's frame. */
function frame(title: string, main: Markup): Markup {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · Moorline Sandbox</title>
        <link rel="stylesheet" href="/gateway.css" />
      </head>
      <body>
        <header>
          <p class="brand">Moorline <span class="mark">Sandbox</span></p>
        </header>
        <main>${main}</main>
        <footer><p>A test gateway of a demo. No card is asked for and no money moves.</p></footer>
      </body>
    </html>`;
}

function summary({ order_id, gateway, amount, currency }: PaymentLink): Markup {
  return html`<section class="summary" aria-label="Payment">
    <p class="merchant">${SELLER.name}</p>
    <p class="amount">${formatMoney({ amount, currency })}</p>
    <dl>
      <div>
        <dt>Order</dt>
        <dd><code>${order_id}</code></dd>
      </div>
      <div>
        <dt>Method</dt>
        <dd>${METHODS[gateway] ?? gateway}</dd>
      </div>
    </dl>
  </section>`;
}

const moment = ({ expires_at }: PaymentLink) =>
  html`<time datetime="${expires_at}">${formatMoment(new Date(expires_at))}</time>`;

const backLink = ({ return_url }: PaymentLink) =>
  html`<a class="button" href="${return_url}">Back to ${SELLER.name}</a>`;

/**
 * Asks how the payment shall behave; works without script.
 * @param action where the form goes: the signed address of this page.
 * @param silence the longest delay of a webhook, in ms.
 */
export function payPage(link: PaymentLink, action: string, silence: number): Markup {
  const { cancel, ...choices } = BEHAVIOURS;
  const total = formatMoney(link);
  const seconds = (delay: number) => SECONDS.format(shortened(delay, silence) / 1_000);
  return frame(
    `Pay ${total}`,
    html`<h1 class="visually-hidden">Pay ${SELLER.name}</h1>
      ${summary(link)}
      <p>You can pay here until ${moment(link)}.</p>
      <form method="post" action="${action}">
        <fieldset>
          <legend>How shall this payment behave?</legend>
          ${Object.entries<Behaviour>(choices).map(
            ([name, { label, hint }], at) =>
              html`<label class="choice">
                <input type="radio" name="behaviour" value="${name}" required ${at === 0 ? 'checked' : ''} />
                <span><strong>${label}</strong> <span class="hint">${hint(seconds)}</span></span>
              </label>`,
          )}
        </fieldset>
        <label class="reason">
          <span>Reason of a decline</span>
          <select name="reason">
            ${REASONS.map(([code, label]) => html`<option value="${code}">${label}</option>`)}
          </select>
        </label>
        <button class="button primary" type="submit">Pay ${total}</button>
        <button class="button" type="submit" name="cancel" value="cancel">${cancel.label} and go back</button>
      </form>`,
  );
}

/** Says how a payment ended, and leads back. */
export function endedPage(link: PaymentLink, { status, reason }: EndedPayment): Markup {
  const [title, meaning] = ENDS[status];
  const why = REASONS.find(([code]) => code === reason)?.[1];
  return frame(
    title,
    html`${summary(link)}
      <section class="outcome ${status}">
        <h1>${title}</h1>
        <p>${why ? `${why}. ` : ''}${meaning}</p>
        ${backLink(link)}
      </section>`,
  );
}

/** Says that a payment can be made no longer, and leads back. */
export function latePage(link: PaymentLink): Markup {
  return frame(
    'This payment link has ended',
    html`${summary(link)}
      <section class="outcome failed">
        <h1>This payment link has ended</h1>
        <p>It was open until ${moment(link)}. Nothing was paid. In a few minutes the shop can start another payment.</p>
        ${backLink(link)}
      </section>`,
  );
}

/**
 * The gateway as it fails: nothing is recorded.
 * @param again the signed address of the page that works.
 */
export function downPage(link: PaymentLink, again: string): Markup {
  return frame(
    'Temporarily unavailable',
    html`<section class="outcome failed">
      <h1>We cannot take payments right now</h1>
      <p>Nothing was captured and nothing is remembered of this try. Error 503.</p>
      <a class="button primary" href="${again}">Try again</a>
      ${backLink(link)}
    </section>`,
  );
}

/** A refusal that leads nowhere: without a signed link the gateway knows no shop to go back to. */
export function refusedPage(title: string, text: string): Markup {
  return frame(
    title,
    html`<section class="outcome failed">
      <h1>${title}</h1>
      <p>${text}</p>
    </section>`,
  );
}
