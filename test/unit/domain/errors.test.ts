import { expect } from 'chai';
import { describe, it } from 'node:test';
import {
  INVOICE_ERROR_CODES,
  InvoiceError,
  isAbort,
  isFateUnknown,
  isInvoiceError,
  isMendable,
  toInvoiceError,
} from '../../../src/domain/errors.ts';

const having = (holds: (error: InvoiceError) => boolean) =>
  INVOICE_ERROR_CODES.filter((code) => holds(new InvoiceError(code, '')));

describe('an invoice error', () => {
  it('may be mended by a connection that is there again, but a limit of requests is not', () => {
    expect(having(isMendable)).to.deep.equal(['network', 'timeout', 'server']);
    expect(isMendable(undefined)).to.equal(false);
  });

  it('is worth another try only when time may mend it', () => {
    expect(having(({ retryable }) => retryable)).to.deep.equal(['network', 'timeout', 'rate-limited', 'server']);
    expect(new InvoiceError('conflict', '', { retryable: true }).retryable).to.be.true;
    expect(new InvoiceError('server', '', { retryable: false }).retryable).to.be.false;
  });

  it('leaves the fate of a payment open when no clear answer came', () => {
    expect(having(isFateUnknown)).to.deep.equal(['network', 'timeout', 'server', 'bad-response']);
  });

  it('carries what support needs', () => {
    const cause = new Error('underneath');
    const options = {
      cause,
      status: 409,
      requestId: 'req-1',
      problem: 'changed',
      path: 'a.b',
      retryAfter: 3,
      orderId: 'po',
    };
    const error = new InvoiceError('conflict', 'for developers', options);
    expect(error).to.be.an.instanceof(Error);
    expect(error).to.deep.include({ ...options, code: 'conflict', message: 'for developers' });
    expect(String(error)).to.equal('InvoiceError: for developers');
  });

  it('is known when another copy of the library made it', () => {
    const foreign = Object.assign(new Error('x'), { name: 'InvoiceError', code: 'timeout' });
    expect(isInvoiceError(foreign)).to.be.true;
    expect(toInvoiceError(foreign)).to.equal(foreign);
  });

  it('is not what merely looks like one', () => {
    for (const value of [new Error('x'), { name: 'InvoiceError', code: 'timeout' }, null, undefined, 'x']) {
      expect(isInvoiceError(value)).to.be.false;
    }
  });

  it('is made of any thrown value, as a fault of the adapter', () => {
    for (const thrown of [new TypeError('rows is undefined'), 'rows is undefined']) {
      const error = toInvoiceError(thrown);
      expect(error).to.deep.include({ code: 'bad-response', message: 'rows is undefined', cause: thrown });
    }
  });
});

describe('an abort', () => {
  it('is told from every other failure', () => {
    const controller = new AbortController();
    controller.abort();
    expect(isAbort(controller.signal.reason)).to.be.true;
    for (const value of [new DOMException('late', 'TimeoutError'), new Error('AbortError'), 'AbortError', undefined]) {
      expect(isAbort(value)).to.be.false;
    }
  });
});
