import { expect, userEvent, waitFor } from 'storybook/test';
import { allByRole, byRole, focused, oneLine, textOf } from '../test/helpers/queries.ts';

/** A text to equal, or a pattern to match. */
type Name = string | RegExp;

/** Waits for the one element of a role and name, through shadow roots. */
export const see = (root: Element, role: string, name?: Name): Promise<HTMLElement> =>
  waitFor(() => byRole(root, role, name));

/** Waits until a text can be read. */
export const read = (root: Element, text: Name): Promise<void> =>
  waitFor(() => {
    if (typeof text === 'string') void expect(textOf(root)).toContain(text);
    else void expect(textOf(root)).toMatch(text);
  });

/** Waits for an element of a role and name, and clicks on it as a person does. */
export async function press(root: Element, role: string, name?: Name): Promise<void> {
  await userEvent.click(await see(root, role, name));
}

/** Waits for an element of a role and name that takes the focus, and puts it there as the Tab key would. */
export const focus = (root: Element, role: string, name?: Name): Promise<void> =>
  waitFor(() => {
    const element = byRole(root, role, name);
    element.focus();
    // What is disabled for now does not take it.
    void expect(focused()).toBe(element);
  });

/** The texts of a column of the table, from the top. */
export function columnOf(root: Element, header: string): string[] {
  const [head, ...rows] = allByRole(root, 'row').map((row) =>
    row instanceof HTMLTableRowElement ? [...row.cells].map((cell) => oneLine(textOf(cell))) : [],
  );
  const at = head?.indexOf(header) ?? -1;
  return rows.map((cells) => cells[at] ?? '');
}
