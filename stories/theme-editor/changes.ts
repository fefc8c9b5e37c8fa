import { readTokens, type Token } from '../../src/tokens/read-tokens.ts';
import source from '../../src/tokens/tokens.json';

/** Every token, in the order of its file. */
export const tokens: readonly Token[] = readTokens(source);

/** A token by its name, such as `color-accent`. */
export function tokenOf(name: string): Token {
  const token = tokens.find((each) => each.name === name);
  if (!token) throw new Error(`there is no token ${name}`);
  return token;
}

/** The attributes of `themes.css`, each with its values; the first is what holds without the attribute. */
export const CHOICES = {
  scheme: ['as the page', 'light', 'dark'],
  density: ['comfortable', 'compact'],
  contrast: ['normal', 'more'],
} as const;

/** Name of an attribute of `themes.css`, without `data-invoice-`. */
export type Choice = keyof typeof CHOICES;

/** What a host changes: tokens by name, and attributes. */
export interface Changes {
  readonly tokens: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Partial<Record<Choice, string>>>;
}

/** Nothing is changed. */
export const PLAIN: Changes = { tokens: {}, attributes: {} };

/** The same with another value of a token; with none, it is as by default. */
export function withToken(changes: Changes, name: string, value: string | undefined): Changes {
  const { [name]: _before, ...others } = changes.tokens;
  return { ...changes, tokens: value ? { ...others, [name]: value } : others };
}

/** The same with another value of an attribute. */
export function withChoice(changes: Changes, choice: Choice, value: string): Changes {
  const { [choice]: _before, ...others } = changes.attributes;
  return { ...changes, attributes: value === CHOICES[choice][0] ? others : { ...others, [choice]: value } };
}

/** Whether both say the same. */
export const isSame = (one: Changes, other: Changes): boolean => toCss(one) === toCss(other);

/** What a host writes into its style sheet: only what is changed, in the order of the file of tokens. */
export function toCss(changes: Changes): string {
  const attributes = (Object.keys(CHOICES) as Choice[]).flatMap((choice) => {
    const value = changes.attributes[choice];
    return value === undefined ? [] : [`data-invoice-${choice}="${value}"`];
  });
  const link = `/* Link invoice-elements/themes/themes.css, and write\n   <invoice-provider ${attributes.join(' ')}>. */\n`;
  const head = attributes.length > 0 ? link : '';
  const lines = tokens.flatMap(({ name, property }) => {
    const value = changes.tokens[name];
    return value === undefined ? [] : [`  ${property}: ${value};\n`];
  });
  if (lines.length === 0) return head || '/* Nothing is changed. */\n';
  // The attributes again, for else their own rules would win.
  const selector = ['invoice-provider', ...attributes.map((each) => `[${each.replaceAll('"', "'")}]`)].join('');
  return `${head}${selector} {\n${lines.join('')}}\n`;
}
