import { expect } from 'chai';
import { CountdownController } from '../../../src/controllers/countdown.ts';
import { InvoiceError } from '../../../src/domain/errors.ts';
import { installClock, type Clock } from '../../helpers/clock.ts';

describe('CountdownController', () => {
  let time: Clock;
  let updates: number;
  let countdown: CountdownController;

  beforeEach(() => {
    time = installClock();
    updates = 0;
    countdown = new CountdownController({
      addController: () => undefined,
      removeController: () => undefined,
      requestUpdate: () => (updates += 1),
      updateComplete: Promise.resolve(true),
    });
  });
  afterEach(() => time.restore());

  const limited = (retryAfter: number) => new InvoiceError('rate-limited', 'too many', { retryAfter });

  it('counts whole seconds down and asks for a drawing each second until none is left', () => {
    const error = limited(2);
    expect(countdown.left(error)).to.equal(2);
    time.advance(1000);
    expect(updates).to.equal(1);
    expect(countdown.left(error)).to.equal(1);
    time.advance(1000);
    expect(countdown.left(error)).to.equal(0);
    expect(time.waiting).to.deep.equal([]);
  });

  it('waits for nothing without an error, and for an error that asks for no wait', () => {
    expect(countdown.left(undefined)).to.equal(0);
    expect(countdown.left(new InvoiceError('server', 'down'))).to.equal(0);
    expect(time.waiting).to.deep.equal([]);
  });

  it('goes on when the message that told of it is taken away', () => {
    countdown.left(limited(60));
    time.advance(20_000);
    expect(countdown.left(undefined)).to.equal(40);
  });

  it('begins anew with another error, and stops with the host', () => {
    countdown.left(limited(60));
    time.advance(30_000);
    expect(countdown.left(limited(5))).to.equal(5);
    countdown.hostDisconnected();
    expect(time.waiting).to.deep.equal([]);
  });
});
