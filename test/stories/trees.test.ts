import { expect } from 'chai';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { openTrees } from './support/trees.ts';
import { writeTree, type AXNode } from './support/write-tree.ts';

type Sketch = string | readonly [role: string, name: string, below?: readonly Sketch[], more?: Partial<AXNode>];

/** Nodes as the protocol lists them. A text is a sketch of a text. */
function nodesOf(root: Sketch): AXNode[] {
  const nodes: AXNode[] = [];
  const add = (sketch: Sketch): string => {
    const [role, name, below = [], more] = typeof sketch === 'string' ? (['StaticText', sketch] as const) : sketch;
    const nodeId = String(nodes.length);
    nodes.push({ nodeId, ignored: false });
    const childIds = below.map(add);
    nodes[Number(nodeId)] = {
      nodeId,
      ignored: false,
      backendDOMNodeId: Number(nodeId),
      childIds,
      role: { value: role },
      name: { value: name },
      ...more,
    };
    return nodeId;
  };
  add(root);
  return nodes;
}

const state = (name: string, value: unknown) => ({ name, value: { value } });
const linesOf = (...below: Sketch[]) =>
  writeTree(nodesOf(['RootWebArea', 'Page', below]))
    .trimEnd()
    .split('\n');

describe('an accessibility tree as text', () => {
  it('has role, name and states, and nothing that is there for the layout', () => {
    const box: Sketch = [
      'checkbox',
      'Select all',
      [],
      { properties: [state('checked', 'mixed'), state('invalid', 'false')] },
    ];
    expect(
      linesOf([
        'generic',
        '',
        [
          [
            'row',
            '',
            [
              ['cell', 'Select all', [box]],
              ['cell', 'Paid', ['Paid']],
            ],
          ],
        ],
      ]),
    ).to.deep.equal(['row', '  cell > checkbox "Select all" [checked=mixed]', '  cell "Paid"']);
  });

  it('passes over what is ignored, not over what is in it', () => {
    const inert: Sketch = ['none', '', [['button', 'Pay', ['Pay']]], { ignored: true }];
    expect(linesOf(inert)).to.deep.equal(['button "Pay"']);
  });

  it('tells a name that is not what follows', () => {
    expect(linesOf(['button', 'Page 2', ['2']])).to.deep.equal(['button "Page 2" > "2"']);
    expect(linesOf(['button', 'Page 2', ['Page ', '2']])).to.deep.equal(['button "Page 2"']);
  });

  it('tells neither the signs of a list nor a number for what is so', () => {
    const table: Sketch = ['table', 'Invoices', [], { properties: [state('busy', 1)] }];
    expect(linesOf(table)).to.deep.equal(['table "Invoices" [busy]']);
    const item: Sketch = ['listitem', '', [['ListMarker', '•', ['•']], 'Paid'], { properties: [state('level', 1)] }];
    expect(linesOf(item)).to.deep.equal(['listitem [level=1] > "Paid"']);
  });

  it('tells of a box that has a state of its own', () => {
    const live: Sketch = ['generic', '', ['Saved'], { properties: [state('live', 'polite')] }];
    expect(linesOf(live)).to.deep.equal(['generic [live=polite] > "Saved"']);
  });

  it('tells what controls what, also when that is not there', () => {
    const tab = (element: number): Sketch => [
      'tab',
      'Paid',
      ['Paid'],
      { properties: [{ name: 'controls', value: { relatedNodes: [{ backendDOMNodeId: element }] } }] },
    ];
    expect(linesOf(tab(3), ['tabpanel', 'Paid'])).to.include('tab "Paid" [controls=(tabpanel "Paid")]');
    expect(linesOf(tab(99))).to.include('tab "Paid" [controls=(nothing)]');
  });

  it('has the order of a column, which the protocol keeps to itself', () => {
    const nodes = nodesOf(['RootWebArea', 'Page', [['columnheader', 'Total', ['Total']]]]);
    expect(writeTree(nodes, new Map([[1, { 'aria-sort': 'descending' }]]))).to.equal(
      'columnheader "Total" [sort=descending]\n',
    );
  });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trees-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (isUpdate = false, names: readonly string[] = ['story', 'story.360']) =>
  openTrees({ names, isUpdate, folder, pause: 0 });
const reading = (text: string) => () => Promise.resolve(text);

async function update(wide: string, narrow: string): Promise<void> {
  const trees = open(true);
  await trees.check('story', reading(wide));
  await trees.checkBeside('story.360', 'story', reading(narrow));
}

describe('kept accessibility trees', () => {
  it('say nothing of what is told as it was', async () => {
    await update('row\n', 'row\n');
    expect(await open().check('story', reading('row\n'))).to.equal(undefined);
  });

  it('tell which lines are others, with what is around them', async () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    await update(lines.join('\n'), lines.join('\n'));
    const said = await open().check('story', reading(lines.join('\n').replace('d', 'button "Pay"')));
    expect(said?.split('\n').slice(1)).to.have.members(['  b', '  c', '- d', '+ button "Pay"', '  e', '  f', '  …']);
  });

  it('fail for a tree that nobody has looked at', async () => {
    expect(await open().check('story', reading('row\n'))).to.include('kept nowhere');
    expect(existsSync(join(folder, 'story.txt'))).to.equal(false);
  });

  it('have a narrow one where it is not the wide one', async () => {
    await update('table\n', 'table\n');
    expect(readdirSync(folder)).to.deep.equal(['story.txt']);
    const trees = open();
    await trees.check('story', reading('table\n'));
    expect(await trees.checkBeside('story.360', 'story', reading('list\n'))).to.include('- table\n+ list');
    await update('table\n', 'list\n');
    expect(readFileSync(join(folder, 'story.360.txt'), 'utf8')).to.equal('list\n');
    await update('table\n', 'table\n');
    expect(readdirSync(folder)).to.deep.equal(['story.txt']);
  });

  it('wait for what is still to be said', async () => {
    await update('row\n', 'row\n');
    const said = ['status\nrow\n', 'row\n'];
    expect(await open().check('story', () => Promise.resolve(said.shift() ?? ''))).to.equal(undefined);
  });

  it('are thrown away with their story', async () => {
    await update('row\n', 'row\n');
    expect(open(false, []).leftOver()).to.deep.equal(['story.txt']);
    expect(open(true, []).leftOver()).to.deep.equal([]);
    expect(readdirSync(folder)).to.deep.equal([]);
  });
});
