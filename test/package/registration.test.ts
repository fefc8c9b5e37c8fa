import { expect } from 'chai';
import { after, before, describe, it } from 'node:test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { createConsumer, definedTags, readDist, tags, tool, type Consumer } from './built.ts';

const whatNodeRegisters = async (entry: string): Promise<readonly string[]> => {
  const code = `
    await import('lit');
    const names = [];
    const define = customElements.define;
    customElements.define = function (name, ...rest) { names.push(name); define.call(this, name, ...rest); };
    await import('invoice-elements${entry}');
    console.log(JSON.stringify(names));`;
  return JSON.parse(await tool('node', ['--input-type=module', '--eval', code])) as readonly string[];
};

describe('registration', () => {
  it('gets every tag from define.js, the provider first', async () => {
    const names = await whatNodeRegisters('/define.js');
    expect(names[0]).to.equal('invoice-provider');
    expect(names).to.have.members(tags);
  });

  it('gets every tag from the CDN file, the provider first', () => {
    const names = definedTags(readDist('cdn/invoice-elements.js'));
    expect(names[0]).to.equal('invoice-provider');
    expect(names).to.have.members(tags);
  });

  it('gets nothing from the index', async () => {
    expect(await whatNodeRegisters('')).to.deep.equal([]);
  });

  for (const tag of tags) {
    it(`gets the provider before ${tag} from its own module`, async () => {
      const names = await whatNodeRegisters(`/define/${tag}.js`);
      expect(names[0]).to.equal('invoice-provider');
      expect(names).to.include(tag);
    });
  }
});

describe("registration in a host's bundle", () => {
  let host: Consumer;
  before(async () => {
    host = await createConsumer();
  });
  after(() => host.remove());

  const bundle = async (code: string): Promise<string> => {
    await writeFile(join(host.folder, 'host.js'), code);
    const { output } = (await build({
      configFile: false,
      root: host.folder,
      logLevel: 'warn',
      build: { write: false, modulePreload: false, rolldownOptions: { input: join(host.folder, 'host.js') } },
    })) as Rolldown.RolldownOutput;
    return output.map((file) => ('code' in file ? file.code : '')).join('\n');
  };

  it('keeps what one define module registers', async () => {
    const names = definedTags(await bundle(`import 'invoice-elements/define/invoice-list.js';`));
    expect(names).to.deep.equal(['invoice-provider', 'invoice-list']);
  });

  it('drops everything when the index is imported and not used', async () => {
    expect(await bundle(`import 'invoice-elements';`)).to.have.length.below(50);
  });

  it('registers nothing when a class of the index is used', async () => {
    const code = await bundle(`import { InvoiceList } from 'invoice-elements'; console.log(InvoiceList);`);
    expect(code).to.include('attachShadow');
    expect(definedTags(code)).to.deep.equal([]);
  });
});
