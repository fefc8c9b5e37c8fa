import { expect } from 'chai';
import { describe, it } from 'node:test';
import { english, textsIn } from '../../helpers/catalogues.ts';
import { pseudo } from '../../helpers/pseudo.ts';

describe('the language for layout tests', () => {
  it('says everything longer, and keeps what it is given', () => {
    const texts = textsIn(pseudo);
    for (const [path, text] of textsIn(english)) {
      const own = texts.get(path)!;
      const args = typeof text === 'string' ? [] : Array.from({ length: text.length }, (_, at) => `INV-${at}`);
      const [said, meant] = [own, text].map((each) => (typeof each === 'string' ? each : each(...args)));
      for (const arg of args) expect(said, path).to.contain(arg);
      const grows = args.reduce((rest, arg) => rest.replace(arg, ''), meant!).trim().length;
      expect(said!.length - meant!.length, path).to.be.at.least(Math.floor(grows * 0.4) - 1);
      expect(said, path).not.to.match(/[\u{f0000}\u{f0001}]/u);
    }
  });
});
