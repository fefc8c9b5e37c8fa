/**
 * The library as a contestant of a table benchmark, through its public API alone: a provider with an adapter over rows
 * in memory, and the list. `mount` answers what the harness drives.
 */
import { money } from 'ours-bundle';

export const meta = { label: 'invoice-elements', kind: 'ours', filter: true, long: null };

const CAPABILITIES = {
  search: true,
  sort: [],
  counts: false,
  total: 'exact',
  paging: 'page',
  massPay: 'order',
  orderLookup: false,
};
const STATUSES = { overdue: 'unpaid' };
const known = new WeakMap();

function rowOf(row) {
  let made = known.get(row);
  if (!made) {
    const payable = row.status === 'unpaid' || row.status === 'overdue';
    const total = money(row.totalMinor, 'USD');
    made = {
      id: String(row.id),
      number: row.number,
      version: '1',
      status: STATUSES[row.status] ?? row.status,
      rawStatus: row.status,
      hostname: row.hostname,
      primaryIp: row.ip,
      serviceId: String(row.id),
      invoiceDate: row.invoiceDate.slice(0, 10),
      dueDate: row.dueDate.slice(0, 10),
      total,
      balance: payable ? total : money(0, 'USD'),
      payable,
    };
    known.set(row, made);
  }
  return made;
}

export function mount(box, rows, { mode, pageSize, onTotal }) {
  let current = rows;
  let haystacks;
  const provider = document.createElement('invoice-provider');
  provider.adapter = {
    capabilities: CAPABILITIES,
    async listInvoices({ search }) {
      let found = current;
      if (search) {
        haystacks ??= rows.map((row) => `${row.number} ${row.hostname} ${row.ip} ${row.status}`.toLowerCase());
        found = rows.filter((_, at) => haystacks[at].includes(search));
      }
      return { rows: found.slice(0, pageSize).map(rowOf), total: found.length };
    },
    getInvoice: () => Promise.reject(new Error('not here')),
  };
  if (mode === 'page') pageSize = Infinity;
  provider.setAttribute('invoice-href', '#/invoice/{id}');
  provider.setAttribute('service-href', '#/service/{id}');
  const list = document.createElement('invoice-list');
  provider.append(list);
  provider.addEventListener('invoice-selection-change', ({ detail }) => {
    onTotal(detail.totals[0]?.amount ?? 0, detail.invoiceIds.length);
  });
  box.append(provider);
  return {
    root: () => list.shadowRoot ?? list,
    setRows(next) {
      current = next;
      provider.reload();
    },
    selectAll: (on) => provider.store.select(provider.store.state.page.rows, on),
    filter: (text) => provider.store.setSearch(text),
    unmount: () => provider.remove(),
  };
}
