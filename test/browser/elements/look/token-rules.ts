/** Where a token shows: elements of a selector, in the shadow root of a tag or anywhere, and what of their style. */
export interface Rule {
  readonly tokens: RegExp;
  readonly selector?: string;
  readonly tag?: string;
  readonly shows: readonly string[];
}

const sides = (before: string, after = '') =>
  ['block-start', 'block-end', 'inline-start', 'inline-end'].map((side) => `${before}-${side}${after}`);

const TEXT = ['color'];
const FILL = ['background-color', 'background-image'];
const LINE = [...sides('border', '-color'), 'outline-color', 'box-shadow'];
const INK = [...TEXT, ...FILL, ...LINE];
const PADDING = sides('padding');
const SPACE = [...PADDING, ...sides('margin'), 'row-gap', 'column-gap'];
const WIDTH = sides('border', '-width');
const RADIUS = ['start-start', 'start-end', 'end-start', 'end-end'].map((corner) => `border-${corner}-radius`);
const SIZE = ['font-size'];
const WEIGHT = ['font-weight'];
/** Of its box, as it stands on the page. */
const HEIGHT = ['height'];

const BUTTON = '[part=search-button], [part=print-button]';
const INPUT = '[part=search-input], [part=page-size-select]';
const PANELS = '[part=invoice], [part=pay], [part=summary], [part=payment]';

/**
 * What a person sees of each token: the first rule that fits its name. Parts rather than classes, for they are what the
 * tags promise.
 */
export const RULES: readonly Rule[] = [
  { tokens: /^font-family$/, selector: '[part=table]', shows: ['font-family'] },
  { tokens: /^font-size$/, selector: '[part~=cell]', shows: SIZE },
  { tokens: /^font-size-tiny$/, selector: '[part=tab-count], [part~=overdue], [part=balance]', shows: SIZE },
  { tokens: /^font-size-title$/, selector: 'h2, h2 *', shows: SIZE },
  { tokens: /^font-size-/, selector: 'p, h3, dt, dd, button, span, output, th', shows: SIZE },
  { tokens: /^font-weight-/, selector: 'h2, h3, th, button, dt, dd, output, span, a, td', shows: WEIGHT },
  { tokens: /^line-height$/, selector: '[part=range], [part=summary]', shows: ['line-height'] },
  { tokens: /^space/, shows: SPACE },
  { tokens: /^radius$/, selector: `[part=bar], ${PANELS}`, shows: RADIUS },
  { tokens: /^border-width$/, selector: `[part=bar], ${PANELS}`, shows: WIDTH },
  { tokens: /^duration$/, selector: '[part=sort-button] *', shows: ['transition-duration'] },

  { tokens: /^blue$/, selector: '[part~=link]', shows: TEXT },
  { tokens: /^green$/, selector: '[part~=status-paid]', shows: TEXT },
  { tokens: /^amber$/, selector: '[part~=status-unpaid]', shows: TEXT },
  { tokens: /^red$/, selector: '[part~=status-expired]', shows: TEXT },
  { tokens: /^violet$/, selector: '[part~=status-refunded]', shows: TEXT },
  { tokens: /^gray$/, selector: '[part=range]', shows: TEXT },

  { tokens: /^color-text$/, selector: '[part=table]', shows: TEXT },
  { tokens: /^color-text-muted$/, selector: '[part=range]', shows: TEXT },
  { tokens: /^color-surface$/, selector: `${PANELS}, invoice-list`, shows: FILL },
  { tokens: /^color-surface-subtle$/, selector: '[part~=header-cell], [part=header-row]', shows: FILL },
  { tokens: /^color-surface-raised$/, selector: '[part=bar]', shows: FILL },
  { tokens: /^color-border$/, selector: `[part=bar], [part~=cell], [part=row], ${PANELS}`, shows: LINE },
  { tokens: /^color-border-control$/, selector: `${BUTTON}, ${INPUT}`, shows: LINE },
  { tokens: /^color-accent$/, selector: '[part=pay-button]', shows: FILL },
  { tokens: /^color-on-accent$/, selector: '[part=pay-button]', shows: TEXT },
  { tokens: /^color-link$/, selector: '[part~=link]', shows: TEXT },
  { tokens: /^color-focus$/, selector: '[part=search-input]', shows: ['outline-color', 'box-shadow'] },
  { tokens: /^focus-width$/, selector: '[part=search-input]', shows: ['outline-width'] },
  { tokens: /^color-success$/, selector: '[part~=status-paid]', shows: TEXT },
  { tokens: /^color-warning$/, selector: '[part=balance]', shows: TEXT },
  { tokens: /^color-danger$/, selector: '[part~=overdue]', shows: TEXT },
  { tokens: /^color-hover$/, selector: '[part=row], [part=row] *', shows: FILL },
  { tokens: /^color-selected$/, tag: 'invoice-list', selector: '[part=row], [part=row] *', shows: FILL },
  { tokens: /^shadow$/, selector: '[part=bar], [part=pay]', shows: ['box-shadow'] },
  { tokens: /^shadow-overlay$/, selector: '[part=help]', shows: ['box-shadow'] },
  { tokens: /^gap$/, tag: 'my-invoices', shows: SPACE },
  { tokens: /^opacity-disabled$/, selector: ':disabled', shows: ['opacity'] },
  { tokens: /^control-height$/, selector: `${BUTTON}, ${INPUT}`, shows: HEIGHT },
  { tokens: /^radius-control$/, selector: INPUT, shows: RADIUS },

  { tokens: /^button-color$/, selector: BUTTON, shows: TEXT },
  { tokens: /^button-background$/, selector: BUTTON, shows: FILL },
  { tokens: /^button-border$/, selector: BUTTON, shows: LINE },
  { tokens: /^button-padding$/, selector: BUTTON, shows: PADDING },
  { tokens: /^button-font-weight$/, selector: BUTTON, shows: WEIGHT },
  { tokens: /^button-radius$/, selector: BUTTON, shows: RADIUS },
  { tokens: /^input-background$/, selector: INPUT, shows: FILL },
  { tokens: /^input-border$/, selector: INPUT, shows: LINE },
  { tokens: /^skeleton-color$/, selector: '[part=skeleton] *', shows: FILL },

  { tokens: /^badge-tint$/, selector: '[part~=status-paid]', shows: FILL },
  { tokens: /^badge-radius$/, selector: '[part~=status]', shows: RADIUS },
  { tokens: /^badge-font-size$/, selector: '[part~=status]', shows: SIZE },
  { tokens: /^color-paid$/, selector: '[part~=status-paid]', shows: TEXT },
  { tokens: /^color-unpaid$/, selector: '[part~=status-unpaid]', shows: TEXT },
  { tokens: /^color-cancelled$/, selector: '[part~=status-cancelled]', shows: TEXT },
  { tokens: /^color-refunded$/, selector: '[part~=status-refunded]', shows: TEXT },
  { tokens: /^color-expired$/, selector: '[part~=status-expired]', shows: TEXT },

  { tokens: /^list-background$/, selector: 'invoice-list, [part=table]', shows: FILL },
  { tokens: /^list-border$/, selector: 'invoice-list, [part=table]', shows: LINE },
  { tokens: /^list-min-rows$/, selector: 'invoice-list', shows: HEIGHT },
  { tokens: /^list-radius$/, selector: 'invoice-list, [part=table]', shows: RADIUS },
  { tokens: /^header-background$/, tag: 'invoice-list', selector: 'thead *', shows: FILL },
  { tokens: /^header-color$/, selector: '[part~=header-cell]', shows: TEXT },
  { tokens: /^header-font-size$/, selector: '[part~=header-cell]', shows: SIZE },
  { tokens: /^header-font-weight$/, selector: '[part~=header-cell]', shows: WEIGHT },
  { tokens: /^header-height$/, selector: '[part=header-row]', shows: HEIGHT },
  { tokens: /^row-height$/, selector: '[part=row]', shows: HEIGHT },
  { tokens: /^row-border$/, tag: 'invoice-list', selector: '[part=row], [part~=cell]', shows: LINE },
  { tokens: /^row-stripe$/, tag: 'invoice-list', selector: '[part=row], [part~=cell]', shows: FILL },
  { tokens: /^cell-padding$/, selector: '[part~=cell]', shows: PADDING },

  { tokens: /^tab-height$/, selector: '[part~=tab]', shows: HEIGHT },
  { tokens: /^tab-indicator$/, selector: '[part~=tab-selected]', shows: INK },

  { tokens: /^bar-background$/, selector: '[part=bar]', shows: FILL },
  { tokens: /^bar-border$/, selector: '[part=bar]', shows: LINE },
  { tokens: /^bar-shadow$/, selector: '[part=bar]', shows: ['box-shadow'] },
  { tokens: /^panel-background$/, selector: PANELS, shows: FILL },
  { tokens: /^panel-border$/, selector: PANELS, shows: LINE },
  { tokens: /^panel-padding$/, selector: PANELS, shows: PADDING },
];
