import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import type { MassPayBar } from '../src/elements/mass-pay-bar.ts';
import type { InvoiceProvider } from '../src/elements/invoice-provider/invoice-provider.ts';
import { selectGroups } from '../src/store/selectors.ts';
import { html } from 'lit';
import { withProvider } from './scene.ts';

const { args, argTypes, template } = getStorybookHelpers<MassPayBar>('mass-pay-bar');

const meta: Meta = {
  title: 'mass-pay-bar',
  component: 'mass-pay-bar',
  args,
  argTypes,
  render: (values) => html`<invoice-list></invoice-list>${template(values)}`,
};
export default meta;

function tickAll({ store }: InvoiceProvider): void {
  store?.select(store.state.page?.rows ?? [], true);
}

function pay(provider: InvoiceProvider): void {
  tickAll(provider);
  const { store } = provider;
  const [group] = store ? selectGroups(store.state) : [];
  if (group) store?.startPayment(group);
}

/** Nothing is ticked yet. */
export const Default: StoryObj = { decorators: [withProvider({ memory: { count: 4 } })] };

/** What is ticked, and its sum. */
export const Ticked: StoryObj = { decorators: [withProvider({ memory: { count: 4 }, after: tickAll })] };

/** The answer was lost: nothing is sent again by itself, and the same order can be asked for. */
export const AnswerLost: StoryObj = {
  decorators: [
    withProvider({
      memory: { count: 4, capabilities: { orderLookup: false } },
      before: ({ faults }) => faults.loseAnswer('createPaymentOrder'),
      after: pay,
    }),
  ],
};

/** An invoice changed behind the page's back: the new sum is shown, and the person is asked again. */
export const Changed: StoryObj = {
  decorators: [
    withProvider({
      memory: { count: 4 },
      after: (provider, adapter) => {
        const [first] = adapter.invoices;
        if (first) adapter.update(first.id, { balance: { ...first.balance, amount: first.balance.amount - 500 } });
        pay(provider);
      },
    }),
  ],
};
