// Every engine: popover and dialog
// Dialog: https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/ — what each status means is a `<dialog>`, which is not
// modal, for nothing here takes the page away. What is asked stands beside what it is about, and is none.
import { expect, html } from '@open-wc/testing';
import { lookedAgain, payButton, ready } from '../../../helpers/bar-scene.ts';
import { invoice, invoices, paid, usd } from '../../../helpers/invoices.ts';
import { mountMemory } from '../../../helpers/mount.ts';
import { allByRole, byRole, focused, nameOf, textOf } from '../../../helpers/queries.ts';
import { settled, waitUntil } from '../../../helpers/wait.ts';

/** The question about what changed meanwhile. */
async function asked() {
  const [provider, adapter] = await ready();
  payButton(provider).focus();
  payButton(provider).click();
  await lookedAgain(adapter, [paid(1), invoice(2)]);
  return provider;
}
const press = async (element: HTMLElement) => {
  element.click();
  await settled();
};

describe('the dialog of what each status means', () => {
  async function opened() {
    const { provider } = await mountMemory(html`<invoice-status-tabs></invoice-status-tabs>`, { rows: invoices(1) });
    const button = byRole(provider, 'button', 'What each status means') as HTMLButtonElement;
    button.focus();
    await press(button);
    return { button, dialog: byRole(provider, 'dialog', 'What each status means') };
  }

  it('is a dialog of its button, with a name, and leaves the page in reach', async () => {
    const { button, dialog } = await opened();
    expect([dialog.localName, dialog.matches(':popover-open'), dialog.ariaModal]).to.deep.equal(['dialog', true, null]);
    expect(button.getAttribute('popovertarget')).to.equal(dialog.id);
    expect(textOf(dialog)).to.contain('Unpaid Please pay before the due date');
  });

  it('has the focus when it opens', async () => {
    const { dialog } = await opened();
    await waitUntil(() => focused() === dialog);
  });

  it('closes as the browser does on Escape, and gives the focus back to its button', async () => {
    const { button, dialog } = await opened();
    // An automatic popover closes on Escape and on a press outside.
    expect(dialog.popover).to.equal('auto');
    await waitUntil(() => focused() === dialog);
    dialog.hidePopover();
    expect(dialog.checkVisibility()).to.equal(false);
    await waitUntil(() => focused() === button);
  });
});

describe('what stands for other dialogs', () => {
  it('is no dialog, and makes nothing else inert', async () => {
    const provider = await asked();
    expect(allByRole(provider, 'dialog')).to.be.empty;
    expect(allByRole(provider, 'alertdialog')).to.be.empty;
    expect(byRole(provider, 'link', 'INV-1').closest('[inert]')).to.equal(null);
  });

  it('the question about a payment: is told, and has the focus on the answer that does least', async () => {
    const provider = await asked();
    expect(textOf(byRole(byRole(provider, 'region', 'Mass Payment'), 'alert'))).to.contain('INV-1 was paid meanwhile.');
    expect(nameOf(focused()!)).to.equal('Not now');
  });

  it('the question about a payment: gives the focus back to the button that asked', async () => {
    const provider = await asked();
    await press(byRole(provider, 'button', 'Not now'));
    expect(nameOf(focused()!)).to.equal('Mass Payment');
  });

  it('the amounts: are opened by a button that says so, which keeps the focus', async () => {
    const [provider] = await ready();
    provider.store!.clearSelection();
    provider.store!.select([invoice(1, { minimumPayment: usd(100) })], true);
    await settled();
    const toggle = byRole(provider, 'button', 'Change amounts');
    expect(toggle.getAttribute('aria-expanded')).to.equal('false');
    toggle.focus();
    await press(toggle);
    expect(toggle.getAttribute('aria-expanded')).to.equal('true');
    expect(focused()).to.equal(toggle);
    const review = (toggle.getRootNode() as ShadowRoot).getElementById(toggle.getAttribute('aria-controls')!)!;
    expect(review.checkVisibility()).to.equal(true);
  });
});
