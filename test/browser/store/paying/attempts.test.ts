// Every engine: locks and channels
import { expect } from 'chai';
import { createAttemptCounter } from '../../../../src/store/paying/attempts.ts';

const FINGERPRINT = '["account-1","USD",["inv_1"]]';
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('invoice-elements/'));

describe('the attempts at an order', () => {
  beforeEach(() => localStorage.clear());

  for (const scope of ['account-1', undefined]) {
    describe(scope === undefined ? 'without a scope' : 'with a scope', () => {
      it('begin at 0 and stay there however often they are asked', () => {
        const attempts = createAttemptCounter(scope);
        expect([attempts.current(FINGERPRINT), attempts.current(FINGERPRINT)]).to.deep.equal([0, 0]);
      });

      it('move on once for one ended order, however many say so', async () => {
        const attempts = createAttemptCounter(scope);
        await Promise.all([attempts.moveOn(FINGERPRINT, 0), attempts.moveOn(FINGERPRINT, 0)]);
        await attempts.moveOn(FINGERPRINT, 0);
        expect(attempts.current(FINGERPRINT)).to.equal(1);
      });

      it('are counted apart for each order', async () => {
        const attempts = createAttemptCounter(scope);
        await attempts.moveOn(FINGERPRINT, 0);
        expect(attempts.current('["account-1","USD",["inv_2"]]')).to.equal(0);
      });

      it('never go back', async () => {
        const attempts = createAttemptCounter(scope);
        await attempts.moveOn(FINGERPRINT, 4);
        await attempts.moveOn(FINGERPRINT, 1);
        expect(attempts.current(FINGERPRINT)).to.equal(5);
      });
    });
  }

  it('are shared by two tabs of one account, also after a reload', async () => {
    const [one, two] = [createAttemptCounter('account-1'), createAttemptCounter('account-1')];
    await Promise.all([one.moveOn(FINGERPRINT, 0), two.moveOn(FINGERPRINT, 0)]);
    expect([one.current(FINGERPRINT), two.current(FINGERPRINT)]).to.deep.equal([1, 1]);
    await two.moveOn(FINGERPRINT, 1);
    expect(one.current(FINGERPRINT)).to.equal(2);
    expect(createAttemptCounter('account-1').current(FINGERPRINT)).to.equal(2);
  });

  it('leave nothing in the browser without a scope', async () => {
    await createAttemptCounter(undefined).moveOn(FINGERPRINT, 0);
    expect(stored()).to.be.empty;
    expect(createAttemptCounter(undefined).current(FINGERPRINT)).to.equal(0);
  });

  it('leave nothing in the browser before the first end of an order', () => {
    createAttemptCounter('account-1').current(FINGERPRINT);
    expect(stored()).to.be.empty;
  });

  it('tell nobody who reads the storage which invoices were paid', async () => {
    await createAttemptCounter('account-1').moveOn(FINGERPRINT, 0);
    expect(stored()).to.have.lengthOf(1);
    expect(JSON.stringify(localStorage)).not.to.match(/inv_1|account-1/);
  });

  for (const junk of ['', 'x', 'Infinity', '-3', '{}']) {
    it(`survive ${JSON.stringify(junk)} in the storage`, async () => {
      const attempts = createAttemptCounter('account-1');
      await attempts.moveOn(FINGERPRINT, 0);
      localStorage.setItem(stored()[0]!, junk);
      const fresh = createAttemptCounter('account-1');
      expect(fresh.current(FINGERPRINT)).to.equal(0);
      await fresh.moveOn(FINGERPRINT, 0);
      expect(fresh.current(FINGERPRINT)).to.equal(1);
    });
  }

  describe('in a browser that forbids', () => {
    const forbid = () => {
      throw new DOMException('forbidden', 'SecurityError');
    };
    const take = (target: object, name: string, value: unknown) => {
      Object.defineProperty(target, name, { configurable: true, value });
    };
    const lives = async () => {
      const attempts = createAttemptCounter('account-1');
      await attempts.moveOn(FINGERPRINT, 0);
      return attempts.current(FINGERPRINT);
    };

    it('storage, live as long as the page', async () => {
      take(localStorage, 'getItem', forbid);
      take(localStorage, 'setItem', forbid);
      try {
        expect(await lives()).to.equal(1);
      } finally {
        delete (localStorage as Partial<Storage>).getItem;
        delete (localStorage as Partial<Storage>).setItem;
      }
    });

    it('locks, move on all the same', async () => {
      const request = () => Promise.reject(new DOMException('forbidden', 'SecurityError'));
      take(navigator, 'locks', { request });
      try {
        expect(await lives()).to.equal(1);
      } finally {
        delete (navigator as { locks?: LockManager }).locks;
      }
    });

    it('even to have locks, move on all the same', async () => {
      take(navigator, 'locks', undefined);
      try {
        expect(await lives()).to.equal(1);
      } finally {
        delete (navigator as { locks?: LockManager }).locks;
      }
    });
  });
});
