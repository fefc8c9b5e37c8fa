import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { expect } from 'chai';
import { every, type Repetition } from '../../demo/server/every.ts';

describe('Work that is repeated', () => {
  let ends: (() => void)[];
  let failures: unknown[];
  let repetition: Repetition;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    ends = [];
    failures = [];
    const work = () => new Promise<void>((resolve) => ends.push(resolve));
    repetition = every(1_000, work, (error) => failures.push(error));
  });
  afterEach(() => mock.timers.reset());

  const pass = async (ms: number) => {
    mock.timers.tick(ms);
    await turn();
  };
  const end = async () => {
    ends.at(-1)!();
    await turn();
  };

  it('begins with the first wake, and again a pause after each end', async () => {
    await pass(5_000);
    expect(ends).to.have.length(0);
    repetition.wake();
    expect(ends).to.have.length(1);
    await pass(5_000);
    expect(ends).to.have.length(1);
    await end();
    await pass(999);
    expect(ends).to.have.length(1);
    await pass(1);
    expect(ends).to.have.length(2);
  });

  it('never runs twice at a time: who wakes it meanwhile gets one more run', async () => {
    repetition.wake();
    repetition.wake();
    repetition.wake();
    expect(ends).to.have.length(1);
    await end();
    expect(ends).to.have.length(2);
    await end();
    expect(ends).to.have.length(2);
  });

  it('goes on after a failure, which it tells', async () => {
    const failing = every(
      1_000,
      () => Promise.reject(new Error('no')),
      (error) => failures.push(error),
    );
    failing.wake();
    await turn();
    await pass(1_000);
    expect(failures.map(String)).to.deep.equal(['Error: no', 'Error: no']);
    await failing.stop();
  });

  it('stops when the run of now has ended, and stays stopped', async () => {
    repetition.wake();
    repetition.wake();
    let stopped = false;
    const stopping = repetition.stop().then(() => (stopped = true));
    await turn();
    expect(stopped).to.equal(false);
    await end();
    await stopping;
    repetition.wake();
    await pass(5_000);
    expect(ends).to.have.length(1);
  });
});
