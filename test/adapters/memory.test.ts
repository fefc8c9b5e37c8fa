import { createMemoryAdapter } from '../../src/adapters/memory/index.ts';
import { adapterContract } from '../helpers/adapter-contract.ts';

const returnUrl = 'https://portal.example/billing';

adapterContract({ describe, it }, 'memory adapter', () => ({ adapter: createMemoryAdapter(), returnUrl }));
adapterContract({ describe, it }, 'memory adapter with little to offer', () => {
  const capabilities = {
    paging: 'cursor',
    total: 'none',
    counts: false,
    massPay: 'sequential',
    orderLookup: false,
    search: false,
    sort: [],
  } as const;
  return { adapter: createMemoryAdapter({ capabilities }), returnUrl };
});
