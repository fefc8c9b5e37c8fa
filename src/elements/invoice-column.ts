import { ReactiveElement } from 'lit';
import type { InvoiceColumn } from './invoice-list/column.ts';

/**
 * One column of the `<invoice-list>` that it is a child of; its place among the children is its place in the table. Shows
 * nothing itself.
 *
 * @summary Describes a column of the table.
 */
export class InvoiceColumnElement extends ReactiveElement {
  static override properties = {
    name: {},
    label: {},
    text: {},
    href: {},
    align: {},
    width: {},
    render: { attribute: false },
  };

  /**
   * A column that the list knows (`number`, `hostname`, `primary-ip`, `invoice-date`, `due-date`, `total`, `status`,
   * `operation`, `product`, `balance`), or a name of your own for one with `text` or `render`.
   */
  declare name: string | undefined;

  /** The header; by default the list's own, or the name. */
  declare label: string | undefined;

  /** The text of a cell with fields of the invoice in braces, such as `{hostname} · {primaryIp}`. */
  declare text: string | undefined;

  /** Makes the text a link; fields of the invoice in braces, encoded, such as `/servers/{serviceId}`. */
  declare href: string | undefined;

  /** Where the texts stand; by default at the start, amounts at the end. */
  declare align: 'start' | 'end' | undefined;

  /** Width in the table as a CSS length, such as `8rem`. */
  declare width: string | undefined;

  /** What a cell shows: a text, which is never read as HTML, or a node, which is put in as it is. Nothing is a dash. */
  declare render: InvoiceColumn['render'];

  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    (this.parentElement as Partial<ReactiveElement> | null)?.requestUpdate?.();
  }
}
