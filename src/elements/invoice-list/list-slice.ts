import { selectCanPay, selectCurrency, selectIsStale, selectView } from '../../store/selectors.ts';
import type { InvoiceState } from '../../store/state.ts';

/** What of the state the list shows; ticks are apart, for they change without a row being drawn. */
export const selectList = (state: InvoiceState) => ({
  view: selectView(state),
  stale: selectIsStale(state),
  /** Another page is on its way; the same one that is read again changes nothing for the reader. */
  busy: state.load === 'loading' && state.query !== state.pageQuery,
  error: state.error,
  page: state.page,
  query: state.query,
  /** What the rows on screen answer. */
  pageQuery: state.pageQuery,
  settings: state.settings,
  capabilities: state.capabilities,
  currency: selectCurrency(state),
  canPay: selectCanPay(state),
});

/** See {@link selectList}. */
export type ListSlice = ReturnType<typeof selectList>;
