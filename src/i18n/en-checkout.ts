/** Every sentence of the checkout, in English; loaded with the first order that is shown. */
export const enCheckout = {
  declinedOtherwise: 'Please try again, or choose another way to pay.',
  declinedTitle: 'The payment was declined',
  cancelledTitle: 'The payment was cancelled',
  nothingCharged: 'Nothing was charged.',

  checkout: 'Checkout',
  order: 'Order',
  payUntil: (time: string) => `Please pay before ${time}`,
  covers: (count: number) => `This payment covers ${count === 1 ? '1 invoice' : `${count} invoices`}`,
  coversTotal: 'Total',
  backLink: 'Go back',

  paymentTitle: 'Payment',
  sumTotal: 'Total',
  sumFee: 'Fee',
  sumToPay: 'To pay',
  goToCheckout: 'Go to the checkout',

  underwayTitle: 'Payment under way',
  payAnotherWay: 'Pay another way',

  paidTitle: 'Payment received',
  receiptOrder: 'Order',
  receiptDate: 'Date',
  receiptGateway: 'Paid by',
  receiptPaid: 'Paid',
  receiptLink: 'Receipt',
  printReceipt: 'Print',

  expiredTitle: 'The time to pay ran out',
  orderCancelledTitle: 'This order was cancelled',
  endedHint: 'The invoices that are still due can be paid with a new order.',

  loadingOrder: 'Loading the order…',
  orderFailed: 'This order could not be loaded',
  orderNotFound: 'This order is not there',
  orderNotFoundHint: 'It may have been removed, or it belongs to another account.',
  staleOrder: 'You see the order as it was loaded last.',
};

/** The texts of the checkout. */
export type CheckoutMessages = typeof enCheckout;
