import { warnOnce } from '../../../warn.ts';
import type { InvoiceColumn } from '../column.ts';
import { builtIn, type BuiltIn } from './built-ins.ts';

/** A column that a host chose, checked: every field is what its type says, or is not there. */
export interface Column extends InvoiceColumn {
  /** What the list knows of it. */
  readonly known: BuiltIn | undefined;
  readonly align: 'start' | 'end' | undefined;
  readonly width: string | undefined;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const say = (column: string, mistake: string): void => warnOnce(`Column "${column}": ${mistake}.`);

/** A text, for hosts without types; nothing for nothing. */
function textIn(given: Readonly<Record<string, unknown>>, field: string): string | undefined {
  const value = given[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  warnOnce(`A column has a ${field} that is no text.`);
  return undefined;
}

/** A number and a unit, and nothing else: it goes into a style sheet, where an open bracket would swallow the rest. */
const LENGTH = /^\d*\.?\d+(?:%|[a-z]+)$/i;

function readWidth(name: string, width: string | undefined): string | undefined {
  if (width === undefined || (LENGTH.test(width) && CSS.supports('inline-size', width))) return width;
  say(name, `the width "${width}" is no CSS length such as 8rem`);
  return undefined;
}

function readAlign(name: string, align: string | undefined): 'start' | 'end' | undefined {
  if (align === undefined || align === 'start' || align === 'end') return align;
  say(name, `align is "start" or "end", not "${align}"`);
  return undefined;
}

function readRender(name: string, { render }: Readonly<Record<string, unknown>>): InvoiceColumn['render'] {
  if (render === undefined || render === null) return undefined;
  if (typeof render === 'function') return render as NonNullable<InvoiceColumn['render']>;
  say(name, 'render is no function');
  return undefined;
}

/** Checks one column; nothing for one that can't be shown. */
function readColumn(given: unknown): Column | undefined {
  const record = typeof given === 'string' ? { name: given } : given;
  const name = isRecord(record) ? textIn(record, 'name')?.trim() : undefined;
  if (!isRecord(record) || !name) {
    warnOnce('A column without a name is left out.');
    return undefined;
  }
  const known = builtIn(name);
  const [text, render] = [textIn(record, 'text'), readRender(name, record)];
  if (!known && text === undefined && !render) {
    say(name, 'the list does not know it, and it has neither text nor render; it is left out');
    return undefined;
  }
  const [align, width] = [readAlign(name, textIn(record, 'align')), readWidth(name, textIn(record, 'width'))];
  return { name, known, label: textIn(record, 'label'), render, text, href: textIn(record, 'href'), align, width };
}

/** The columns that can be shown of those that a host gave; says what is wrong with the others. */
export function readColumns(given: readonly unknown[]): readonly Column[] {
  const columns = new Map<string, Column>();
  for (const each of given) {
    const column = readColumn(each);
    if (!column) continue;
    if (columns.has(column.name)) say(column.name, 'it is listed twice, and shown once');
    else columns.set(column.name, column);
  }
  return [...columns.values()];
}
