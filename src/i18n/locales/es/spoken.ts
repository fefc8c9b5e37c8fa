import type { NumbersOf } from '../../catalogue.ts';
import type { SpokenMessages } from '../../en-spoken.ts';

/** What only screen readers are told. */
export function spokenTexts({ count }: NumbersOf<'es'>): SpokenMessages {
  const loaded = (invoices: number) =>
    count(invoices, { one: '# factura', many: '# de facturas', other: '# facturas' });
  return {
    loading: 'Cargando facturas…',
    loaded,
    loadedUnder: (invoices, status) => `${status}: ${loaded(invoices)}`,
    atPage: (found, page) => `${found} en la página ${page}`,
    atPageOf: (found, page, pages) => `${found}, página ${page} de ${pages}`,
    selectedSum: (invoices, sums) =>
      count(invoices, {
        one: '# factura seleccionada',
        many: '# de facturas seleccionadas',
        other: '# facturas seleccionadas',
      }) + `, ${sums}`,
    noneSelected: 'Ninguna factura seleccionada',
  };
}
