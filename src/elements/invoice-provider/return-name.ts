/** Query parameter that the checkout comes back with. */
export const RETURN_PARAMETER = 'invoice-order';
