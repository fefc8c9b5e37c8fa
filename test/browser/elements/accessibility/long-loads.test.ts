import { expect } from '@open-wc/testing';
import { deferredAdapter } from '../../../helpers/deferred-adapter.ts';
import { invoices, pageOf } from '../../../helpers/invoices.ts';
import { withClock } from '../../../helpers/clock.ts';
import { settled } from '../../../helpers/wait.ts';
import { listed, LONG, type Scene } from './speech-scene.ts';

describe('what is told of a load that takes long', () => {
  const away = async ({ provider }: Scene) => {
    provider.store!.setStatus('unpaid');
    await settled();
  };
  const back = async (scene: Scene) => {
    scene.provider.store!.setStatus('all');
    await settled();
    await scene.list(...invoices(3));
  };

  it('is nothing once it is over, also where the list is the one that was there before', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      await away(scene);
      await back(scene);
      await scene.pass(LONG);
      expect(scene.texts).to.deep.equal([]);
    }));

  it('is its end too, once it was told to take long', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      await away(scene);
      await scene.pass(LONG);
      await back(scene);
      await scene.pass(LONG);
      expect(scene.texts).to.deep.equal(['Loading invoices…', '3 invoices']);
    }));

  it('is only what came of it, where another account answers at once', () =>
    withClock(async (timers) => {
      const scene = await listed(timers);
      const other = deferredAdapter();
      scene.provider.adapter = other;
      await settled();
      other.last('listInvoices').answer(pageOf(invoices(2)));
      await settled();
      await scene.pass(LONG);
      expect(scene.texts).to.deep.equal(['2 invoices']);
    }));
});
