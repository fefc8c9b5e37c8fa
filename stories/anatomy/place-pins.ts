/** The middle of a pin, in pixels from the corner of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** From the middle of a pin to its edge. */
const RADIUS = 11;
const APART = 2 * RADIUS - 1;
/** How far a pin moves on along an edge when it has no room. */
const STEP = 7;

const collides = (point: Point, taken: readonly Point[]) =>
  taken.some(({ x, y }) => Math.abs(x - point.x) < APART && Math.abs(y - point.y) < APART);

const covers = ({ x, y }: Point, texts: readonly DOMRectReadOnly[]) =>
  texts.some(
    ({ left, top, right, bottom }) =>
      x > left - RADIUS && x < right + RADIUS && y > top - RADIUS + 2 && y < bottom + RADIUS - 2,
  );

/** Where a pin can stand at its part, the best place first: corners, then along the upper and the lower edge, then away. */
function* places({ left, top, right, bottom, width }: DOMRectReadOnly): Generator<Point> {
  // Further out where the part leaves no room for its text and the pin.
  for (const out of [5, 11]) {
    const [x, y, end, under] = [left - out, top - out, right + out, bottom + out];
    yield* [
      { x, y },
      { x: end, y },
      { x, y: under },
      { x: end, y: under },
      { x, y: (top + bottom) / 2 },
      { x: end, y: (top + bottom) / 2 },
    ];
    for (let along = STEP; along < width; along += STEP)
      yield* [y, under].map((edge) => ({ x: left + along, y: edge }));
  }
  for (let away = STEP; away < 400; away += STEP) {
    yield { x: right + away, y: top };
    yield { x: left - away, y: top };
    yield { x: right, y: bottom + away };
  }
}

/**
 * Gives each part a place of its own within the picture: no two pins cover each other, nor what can be read, as long as
 * there is room.
 */
export function placePins(
  parts: readonly DOMRectReadOnly[],
  texts: readonly DOMRectReadOnly[],
  size: { readonly width: number; readonly height: number },
): Point[] {
  const taken: Point[] = [];
  const isInside = ({ x, y }: Point) =>
    x >= RADIUS && y >= RADIUS && x <= size.width - RADIUS && y <= size.height - RADIUS;
  for (const part of parts) {
    const free = [...places(part)].filter((place) => isInside(place) && !collides(place, taken));
    const corner = { x: Math.max(RADIUS, part.x), y: Math.max(RADIUS, part.y) };
    taken.push(free.find((place) => !covers(place, texts)) ?? free[0] ?? corner);
  }
  return taken;
}
