import { expect } from 'chai';
import { describe, it } from 'node:test';
import { createSnapshot } from '../../../src/store/snapshot.ts';
import { nextTask } from '../../helpers/wait.ts';

describe('the snapshot container', () => {
  it('freezes every state and never changes one that was handed out', () => {
    const container = createSnapshot({ page: 1, search: '' });
    const before = container.state;
    container.patch({ page: 2 });
    expect(before).to.deep.equal({ page: 1, search: '' });
    expect(container.state).to.deep.equal({ page: 2, search: '' });
    expect(before).to.be.frozen;
    expect(container.state).to.be.frozen;
  });

  it('does not freeze the object that it was made from', () => {
    const initial = { page: 1 };
    createSnapshot(initial);
    expect(initial).not.to.be.frozen;
  });

  it('notifies once for all changes of a turn, with the last state', async () => {
    const container = createSnapshot({ page: 1, search: '' });
    const heard: object[] = [];
    container.subscribe((state) => heard.push(state));
    container.patch({ page: 2 });
    container.patch({ search: 'a' });
    container.patch({ page: 3 });
    expect(heard, 'nobody is called in the middle of the turn').to.be.empty;
    await Promise.resolve();
    expect(heard).to.deep.equal([{ page: 3, search: 'a' }]);
  });

  it('notifies again for a change that a listener makes', async () => {
    const container = createSnapshot({ page: 1 });
    const heard: number[] = [];
    container.subscribe(({ page }) => {
      heard.push(page);
      if (page < 3) container.patch({ page: page + 1 });
    });
    container.patch({ page: 2 });
    await nextTask();
    expect(heard).to.deep.equal([2, 3]);
  });

  it('keeps the state and tells nobody when nothing is different', async () => {
    const list: readonly number[] = [];
    const container = createSnapshot({ page: Number.NaN, list });
    const before = container.state;
    let calls = 0;
    container.subscribe(() => calls++);
    container.patch({ page: Number.NaN, list });
    await nextTask();
    expect(container.state).to.equal(before);
    expect(calls).to.equal(0);
  });

  it('lets no listener that throws silence the others, and reports what it threw', async () => {
    const container = createSnapshot({ page: 1 });
    const reported: unknown[] = [];
    const { reportError } = globalThis;
    globalThis.reportError = (error) => reported.push(error);
    let heard = 0;
    const broken = new Error('broken listener');
    container.subscribe(() => {
      throw broken;
    });
    container.subscribe(() => heard++);
    container.patch({ page: 2 });
    await nextTask();
    globalThis.reportError = reportError;
    expect(heard).to.equal(1);
    expect(reported).to.deep.equal([broken]);
  });

  it('counts one function that subscribes twice as two, each with its own end', async () => {
    const container = createSnapshot({ page: 1 });
    let calls = 0;
    const listener = () => calls++;
    const leave = container.subscribe(listener);
    container.subscribe(listener);
    leave();
    leave();
    container.patch({ page: 2 });
    await nextTask();
    expect(calls).to.equal(1);
  });

  it('forgets a listener that leaves before the notification of a change', async () => {
    const container = createSnapshot({ page: 1 });
    let calls = 0;
    const leave = container.subscribe(() => calls++);
    container.patch({ page: 2 });
    leave();
    await nextTask();
    expect(calls).to.equal(0);
  });
});
