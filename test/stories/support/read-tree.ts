import type { CDPSession, Page } from 'playwright-core';
import { writeTree } from './write-tree.ts';

interface DOMNode {
  readonly backendNodeId: number;
  /** Name, value, name, value … */
  readonly attributes?: readonly string[];
  readonly children?: readonly DOMNode[];
  readonly shadowRoots?: readonly DOMNode[];
}

type Found = Map<number, Record<string, string>>;

/** The attributes of all elements, those in shadow trees included. */
function collect({ backendNodeId, attributes = [], children = [], shadowRoots = [] }: DOMNode, found: Found): Found {
  const own: Record<string, string> = {};
  for (let at = 0; at < attributes.length; at += 2) own[attributes[at]!] = attributes[at + 1]!;
  found.set(backendNodeId, own);
  for (const each of [...children, ...shadowRoots]) collect(each, found);
  return found;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** The accessibility tree of a Chromium page as it is now, as {@link writeTree} writes it. */
export async function readTree(page: Page): Promise<string> {
  const opening = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, opening);
  const session = await opening;
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  return writeTree(nodes, collect(root, new Map()));
}
