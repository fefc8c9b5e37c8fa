/** Headers of the columns that are not in the default table, in English; loaded with the first columns that a host chooses. */
export const enColumns = {
  product: 'Product',
  balance: 'Balance',
};

/** The headers of these columns. */
export type ColumnMessages = typeof enColumns;
