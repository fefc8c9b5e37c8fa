import { html } from 'lit';
import type { InvoiceRow } from '../../../domain/invoice.ts';
import { warnOnce } from '../../../warn.ts';
import type { RowContext } from '../row-template.ts';
import { bdi, linkedBdi } from './built-ins.ts';
import { hrefFiller, textFiller } from './fill.ts';
import type { Column } from './read-columns.ts';

/** What a cell shows. */
export type Content = (row: InvoiceRow, context: RowContext) => unknown;

/** Whether a node is around another one, also across the borders of shadow trees. */
function isAround(outer: Node, inner: Node): boolean {
  let each: Node | null = inner;
  while (each && each !== outer) each = each.parentNode ?? (each instanceof ShadowRoot ? each.host : null);
  return each === outer;
}

/** Whether a node can stand in a cell: a document can't, nor what the list itself is in. */
function canStandIn(host: Node, value: unknown): boolean {
  if (!(value instanceof Node) || isAround(value, host)) return false;
  if (value instanceof DocumentFragment) return !(value instanceof ShadowRoot);
  return value instanceof Element || value instanceof CharacterData;
}

/** What a host's own function gives for an invoice, as what Lit may be given: texts stay texts. */
function rendering(host: Node, { name, render }: Column): Content {
  const show = (value: unknown): unknown => {
    // `condition && text` is a habit, and gives a boolean.
    if (value === undefined || value === null || typeof value === 'boolean') return '–';
    if (canStandIn(host, value)) return value;
    if (typeof value === 'string' || typeof value === 'number') return bdi(String(value));
    warnOnce(`Column "${name}": render() gave neither a text nor a node that can stand in a cell.`);
    return '–';
  };
  return (row) => {
    try {
      return show(render?.(row));
    } catch (error) {
      warnOnce(`Column "${name}": render() has thrown.`, error);
      return '–';
    }
  };
}

/** What the cells of a column show: what the host renders, its text, or what the list knows; as a link if it has one. */
export function contentOf(host: Node, column: Column): Content {
  const { name, known, render, text, href } = column;
  const fill = text === undefined ? undefined : textFiller(text, name);
  const own: Content | undefined = render
    ? rendering(host, column)
    : fill && ((row, { localizer }) => (href ? linkedBdi : bdi)(fill(row, localizer)));
  const content = own ?? known?.content ?? (() => '–');
  if (!href) return content;
  if (!own && known?.hasLinks) {
    warnOnce(`Column "${name}": it has links of its own; href is left out.`);
    return content;
  }
  const linked = own ?? known?.linked ?? content;
  const hrefOf = hrefFiller(href, name);
  return (row, context) => {
    const [inside, url] = [linked(row, context), hrefOf(row, document.baseURI)];
    // A node of the host may be a link or a button itself; and a dash leads nowhere.
    if (url === undefined || inside instanceof Node || inside === '–') return inside;
    return html`<a part="link column-link" href=${url}>${inside}</a>`;
  };
}
