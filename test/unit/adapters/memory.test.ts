import { describe, it } from 'node:test';
import { adapterContract } from '../../helpers/adapter-contract.ts';
import { memoryContext } from '../../helpers/memory-context.ts';

adapterContract({ describe, it }, 'memory adapter', () => memoryContext({}, (memory) => memory));
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
  return memoryContext({ capabilities }, (memory) => memory);
});
