/** A page on another framework, and where its own elements are. */
export interface Host {
  /** Of its folder, and of its recipe. */
  readonly name: string;
  readonly title: string;
  /** Whether it has a dark scheme. */
  readonly dark: boolean;
  /** Its main button. */
  readonly primary: string;
  /** A button beside it, as that to search. */
  readonly secondary: string;
  /** What such a button and ours share, besides type, background, outline and corners. */
  readonly second: readonly string[];
  /** What draws the outline of its search box. */
  readonly input: string;
  /** What one types into there. */
  readonly typing: string;
  /** What that and ours share, besides type. */
  readonly field: readonly string[];
  /** What says that all is well. */
  readonly badge: string;
  /** What that and our "Paid" share. */
  readonly status: readonly string[];
  /** What cells share, besides type and padding. */
  readonly cell: readonly string[];
  /** What links share. */
  readonly link: readonly string[];
  /** What draws the line between rows, and on which side. */
  readonly line: readonly [selector: string, side: 'top' | 'bottom'];
  /** What frames its table, if anything does. */
  readonly frame?: string;
  /** The class of a row that is chosen, if it has one; what of the row shows it, and by which property. */
  readonly ticked?: { readonly name: string; readonly drawer: string; readonly property: string };
}

const SHAPE = ['border-radius', 'font-size', 'font-weight', 'padding-left'];
const LINK = ['color', 'font-weight', 'text-decoration-line', 'text-decoration-style'];

export const HOSTS: readonly Host[] = [
  {
    name: 'bootstrap-5',
    title: 'Bootstrap 5',
    dark: true,
    primary: '.btn-primary',
    secondary: '.btn-outline-secondary',
    second: [],
    input: '.form-control',
    typing: '.form-control',
    field: ['color', 'padding-left'],
    badge: '.text-bg-success',
    status: [...SHAPE, 'background-color', 'color'],
    cell: ['color'],
    link: LINK.slice(1),
    line: ['td', 'bottom'],
    ticked: { name: 'table-active', drawer: 'td', property: '--bs-table-active-bg' },
  },
  {
    name: 'tailwind',
    title: 'Tailwind CSS',
    dark: true,
    primary: 'button.bg-indigo-600',
    secondary: 'button.font-semibold',
    second: ['color'],
    input: 'input',
    typing: 'input',
    field: ['color', 'padding-left'],
    badge: 'td .text-green-700',
    status: [...SHAPE, 'color'],
    cell: [],
    link: LINK,
    line: ['tbody tr', 'bottom'],
    frame: '.rounded-lg',
  },
  {
    name: 'web-awesome',
    title: 'Web Awesome',
    dark: true,
    primary: 'wa-button[variant=brand] [part~=base]',
    secondary: 'wa-button:not([variant=brand]) [part~=base]',
    second: ['color'],
    input: 'wa-input [part~=base]',
    typing: 'wa-input [part~=base]',
    field: ['padding-left'],
    badge: 'wa-badge[variant=success]',
    status: [...SHAPE, 'background-color', 'color'],
    cell: ['color'],
    link: LINK,
    line: ['tbody tr:nth-child(2)', 'top'],
  },
  {
    name: 'material',
    title: 'Material',
    dark: false,
    primary: '.mdc-button--unelevated',
    secondary: '.mdc-button--outlined',
    second: ['color'],
    input: '.mdc-text-field',
    typing: '.mdc-text-field__input',
    field: ['color'],
    badge: 'td',
    status: ['font-size', 'line-height', 'letter-spacing', 'background-color'],
    cell: ['color'],
    link: LINK,
    line: ['td', 'bottom'],
    frame: '.mdc-data-table',
    ticked: { name: 'mdc-data-table__row--selected', drawer: ':scope', property: 'background-color' },
  },
  {
    name: 'bootstrap-4',
    title: 'Bootstrap 4',
    dark: false,
    primary: '.btn-primary',
    secondary: '.btn-default',
    second: ['color'],
    input: '.form-control',
    typing: '.form-control',
    field: ['padding-left'],
    badge: '.status-active',
    status: [...SHAPE, 'color'],
    cell: ['color'],
    link: LINK,
    line: ['td', 'top'],
    ticked: { name: 'table-active', drawer: 'td', property: 'background-color' },
  },
];
