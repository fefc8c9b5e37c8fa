// Every engine: styles
import { expect } from '@open-wc/testing';
import { readTokens, type Token, type TokenGroup } from '../../../../src/tokens/read-tokens.ts';
import type { InvoiceProvider } from '../../../../src/elements/invoice-provider/invoice-provider.ts';
import { waitUntil } from '../../../helpers/wait.ts';
import { deepElements, findDeep, tagOf } from './deep.ts';
import { RULES, type Rule } from './token-rules.ts';
import { tokenScene } from './token-scene.ts';

type Probed = Pick<Token, 'name' | 'type' | 'property'>;

const COLOR = 'rgb(1, 2, 3)';

/** A value that nothing has by itself, for each type. */
const PROBES: Readonly<Record<string, string>> = {
  color: COLOR,
  dimension: '29px',
  duration: '1.25s',
  fontFamily: 'probe',
  fontWeight: '350',
  number: '0.35',
  shadow: `${COLOR} 5px 6px 7px 8px`,
};

/** Where the value of the type would be no look of anything. */
const OWN_PROBES: Readonly<Record<string, string>> = {
  'line-height': '3',
  'control-height': '77px',
  'header-height': '77px',
  'row-height': '131px',
  'tab-height': '77px',
};

/** No values of their own: how much of another colour is in a third, how many rows high the list is; or of a moment. */
const DERIVED = ['badge-tint', 'list-min-rows', 'color-hover'];

const isPlain = ({ name }: Token) => !DERIVED.includes(name);

const tokens = readTokens((await (await fetch('/src/tokens/tokens.json')).json()) as TokenGroup);

/** Anywhere, in anything. */
const ANYWHERE: Rule = {
  tokens: /./,
  shows: [...new Set(RULES.flatMap(({ shows }) => shows))].filter((name) => name !== 'height'),
};

/** The rule that says where a token shows. */
const ruleOf = ({ name }: Probed): Rule => RULES.find((rule) => rule.tokens.test(name)) ?? ANYWHERE;

/** Red, green and blue of a colour in any notation. */
function pixelOf(color: string): readonly number[] {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

const isSeen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().height > 0;

describe('every token of the look', () => {
  let providers: readonly InvoiceProvider[];
  let elements: readonly Element[];

  const set = (property: string, value: string) =>
    providers.forEach((provider) => provider.style.setProperty(property, value));
  const unset = (property: string) => providers.forEach((provider) => provider.style.removeProperty(property));

  before(async () => {
    // The first to load the library.
    providers = await tokenScene();
    // What fades would be measured on its way.
    set('--invoice-duration', '0s');
    elements = providers.flatMap((provider) => [...deepElements(provider)]);
    const help = findDeep(providers[0]!, '[part=help]');
    help.showPopover();
    // It is shown once its content has come.
    await waitUntil(() => isSeen(help));
    showAs(':focus-visible', '[part=search-input]', findDeep(providers[0]!, 'invoice-search').shadowRoot!);
  });

  after(() => providers.forEach(({ parentElement: page }) => page?.remove()));

  /** Pages that are tested beside others get neither focus nor pointer: takes the rules for them as if they had. */
  function showAs(state: string, selector: string, { adoptedStyleSheets: sheets }: ShadowRoot): void {
    const sheet = new CSSStyleSheet();
    const rules = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    sheet.replaceSync(
      rules
        .filter((rule) => rule.startsWith(state))
        .join('\n')
        .replaceAll(state, selector),
    );
    sheets.push(sheet);
  }

  /** Whether an element has the value of a probe. */
  function has(element: Element, shows: readonly string[], { name, type }: Probed, probe: string): boolean {
    if (shows.includes('height')) return Math.abs(element.getBoundingClientRect().height - parseFloat(probe)) <= 1;
    return ['', '::before', '::after'].some((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      if (pseudo !== '' && style.content === 'none') return false;
      if (name === 'line-height') return style.lineHeight === `${Number(probe) * parseFloat(style.fontSize)}px`;
      const isWhole = type === 'dimension' || type === 'fontWeight' || type === 'number';
      return shows.some((property) => {
        const value = style.getPropertyValue(property);
        return isWhole ? value === probe : value.includes(probe);
      });
    });
  }

  const probeOf = ({ name, type }: Probed) => OWN_PROBES[name] ?? PROBES[type]!;
  const places = new Map<Rule, readonly Element[]>();

  /** What a person sees that a rule is about. */
  function placesOf(rule: Rule): readonly Element[] {
    const { tag, selector = '*' } = rule;
    const fits = (element: Element) => (tag === undefined || tagOf(element) === tag) && element.matches(selector);
    const found = places.get(rule) ?? elements.filter((element) => fits(element) && isSeen(element));
    places.set(rule, found);
    return found;
  }

  function isShown(token: Probed): boolean {
    const rule = ruleOf(token);
    return placesOf(rule).some((element) => has(element, rule.shows, token, probeOf(token)));
  }

  function effectOf(token: Probed): boolean {
    set(token.property, probeOf(token));
    try {
      return isShown(token);
    } finally {
      unset(token.property);
      set('--invoice-duration', '0s');
    }
  }

  it('is something else before it is set', () => {
    expect(
      tokens
        .filter(({ name }) => name !== 'badge-tint')
        .filter(isShown)
        .map(({ name }) => name),
    ).to.deep.equal([]);
  });

  for (const token of tokens.filter(isPlain)) {
    it(`shows ${token.property}`, () => {
      // Nothing fades where the person asked for less motion.
      const isStill = token.name === 'duration' && matchMedia('(prefers-reduced-motion)').matches;
      expect(effectOf(token)).to.equal(!isStill);
    });
  }

  it('shows --invoice-badge-tint', () => {
    const badge = findDeep(providers[0]!, '[part~=status-paid]');
    set('--invoice-color-paid', COLOR);
    expect(pixelOf(getComputedStyle(badge).backgroundColor)).not.to.deep.equal([1, 2, 3]);
    set('--invoice-badge-tint', '100%');
    expect(pixelOf(getComputedStyle(badge).backgroundColor)).to.deep.equal([1, 2, 3]);
    unset('--invoice-badge-tint');
    unset('--invoice-color-paid');
  });

  // Pages that are tested beside others get no pointer: the rules for it are taken as if it were everywhere.
  it('shows --invoice-color-hover', () => {
    const list = findDeep(providers[0]!, 'invoice-list').shadowRoot!;
    const { adoptedStyleSheets: sheets } = list;
    const token = tokens.find(({ name }) => name === 'color-hover')!;
    expect(effectOf(token), 'without a pointer').to.equal(false);
    const hovered = new CSSStyleSheet();
    const rules = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
    hovered.replaceSync(rules.join('\n').replaceAll(':hover', ':nth-child(n)'));
    list.adoptedStyleSheets = [hovered];
    const isSeenThen = effectOf(token);
    list.adoptedStyleSheets = sheets;
    expect(isSeenThen).to.equal(true);
  });

  it('shows --invoice-list-min-rows', () => {
    const list = findDeep(providers[0]!, 'invoice-list');
    const room = () => parseFloat(getComputedStyle(list).minBlockSize);
    set('--invoice-row-height', '50px');
    set('--invoice-list-min-rows', '0');
    const none = room();
    set('--invoice-list-min-rows', '4');
    expect(room() - none).to.be.closeTo(200, 0.1);
    // Never more than a page has.
    set('--invoice-list-min-rows', '40');
    expect(room() - none).to.be.closeTo(500, 0.1);
    unset('--invoice-list-min-rows');
    unset('--invoice-row-height');
  });

  for (const type of Object.keys(PROBES)) {
    it(`would be missed if nothing used it: a ${type}`, () => {
      expect(effectOf({ name: 'nothing', property: '--invoice-nothing', type })).to.equal(false);
    });
  }

  it('has a rule that says where it shows, and no rule is left over', () => {
    const names = tokens.map(({ name }) => name);
    expect(names.filter((name) => !RULES.some((rule) => rule.tokens.test(name)))).to.deep.equal([]);
    const first = new Set(names.map((name) => RULES.find((rule) => rule.tokens.test(name))));
    expect(RULES.filter((rule) => !first.has(rule)).map((rule) => String(rule.tokens))).to.deep.equal([]);
  });
});
