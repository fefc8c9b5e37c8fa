/**
 * The direction of the layers as lint rules: domain → adapters → store → controllers → elements → define.
 * A room of `src/` may import from itself and from the rooms named here; `port` is `adapters/adapter.ts` and the check of
 * what comes through it, `adapters/boundary.ts`.
 */
const ROOMS = {
  domain: [],
  i18n: ['domain'],
  events: ['domain', 'port'],
  warn: [],
  adapters: ['domain'],
  store: ['domain', 'port', 'i18n', 'events', 'warn'],
  controllers: ['domain', 'port', 'i18n', 'events', 'warn', 'store'],
  elements: ['domain', 'adapters', 'i18n', 'events', 'warn', 'store', 'controllers'],
  define: ['elements'],
};

const LIT = { regex: '^(lit$|lit/|@lit/)', message: 'Only controllers and elements know Lit.' };
const KY = { regex: '^ky($|/)', message: 'Only src/adapters/rest knows ky.' };
const VALIBOT = { regex: '^valibot$', message: 'Only adapters check what comes over the boundary.' };
const STYLE_MAP = {
  regex: 'directives/style-map',
  message: "A page's style-src 'self' blocks styleMap: use a class or a part.",
};

/** Matches a relative import of the room: its folder from above, or its file. */
const roomPattern = (room) => `^\\.\\.?/(.*/)?${room}(/|\\.ts$)`;

function forbiddenRooms(room, allowed) {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  return others.map((other) =>
    other === 'adapters' && allowed.includes('port')
      ? { regex: '^\\.\\.?/(.*/)?adapters/(?!(adapter|boundary)\\.ts$)', message: `${room} may import the port only.` }
      : { regex: roomPattern(other), message: `${room} must not import from ${other}.` },
  );
}

function rulesFor(files, patterns) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...patterns.map(({ regex, message }) => ({
          selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`,
          message,
        })),
      ],
    },
  };
}

const packagesOf = (room) => [
  KY,
  STYLE_MAP,
  ...(room === 'adapters' ? [] : [VALIBOT]),
  ...(room === 'controllers' || room === 'elements' ? [] : [LIT]),
];

/** One block for each room, the exceptions after them. */
export const layerRules = [
  ...Object.entries(ROOMS).map(([room, allowed]) =>
    rulesFor([`src/${room}/**/*.ts`, `src/${room}.ts`], [...forbiddenRooms(room, allowed), ...packagesOf(room)]),
  ),
  rulesFor(['src/adapters/rest/**/*.ts'], [...forbiddenRooms('adapters', ROOMS.adapters), LIT, STYLE_MAP]),
];
