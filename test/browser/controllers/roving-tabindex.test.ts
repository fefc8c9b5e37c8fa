// Every engine: focus and keys
import { expect, fixtureSync, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { RovingTabindexController } from '../../../src/controllers/roving-tabindex.ts';
import { focused } from '../../helpers/queries.ts';

class TabRow extends LitElement {
  readonly roving = new RovingTabindexController(this, () => [...this.renderRoot.querySelectorAll('button')]);
  override render() {
    return html`<button>a</button><button>b</button><button>c</button><input />`;
  }
}
customElements.define('tab-row', TabRow);

const press = (key: string, init: KeyboardEventInit = {}) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init });
  focused()!.dispatchEvent(event);
  return event;
};
const at = () => focused()?.textContent;

async function row(dir: 'ltr' | 'rtl'): Promise<TabRow> {
  const place = fixtureSync(html`<div dir=${dir}><tab-row></tab-row></div>`);
  const element = place.querySelector<TabRow>('tab-row')!;
  await element.updateComplete;
  element.renderRoot.querySelector('button')!.focus();
  return element;
}

describe('the arrow keys in a row', () => {
  it('move the focus, around the ends', async () => {
    await row('ltr');
    const walked = ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft'].map((key) => {
      press(key);
      return at();
    });
    expect(walked).to.deep.equal(['b', 'c', 'a', 'c', 'b']);
  });

  it('go the other way in right-to-left text', async () => {
    await row('rtl');
    press('ArrowLeft');
    expect(at()).to.equal('b');
    press('ArrowRight');
    press('ArrowRight');
    expect(at()).to.equal('c');
  });

  it('jump to the ends with Home and End', async () => {
    await row('ltr');
    press('End');
    expect(at()).to.equal('c');
    press('Home');
    expect(at()).to.equal('a');
  });

  it('do not scroll the page, but leave every other key alone', async () => {
    await row('ltr');
    expect(press('ArrowRight').defaultPrevented).to.equal(true);
    for (const key of ['ArrowDown', 'ArrowUp', 'Tab', 'Enter', ' ', 'a']) {
      expect(press(key).defaultPrevented, key).to.equal(false);
    }
    expect(at()).to.equal('b');
  });

  it('leave the shortcuts of the browser alone', async () => {
    await row('ltr');
    for (const modifier of ['altKey', 'ctrlKey', 'metaKey', 'shiftKey']) {
      expect(press('ArrowLeft', { [modifier]: true }).defaultPrevented, modifier).to.equal(false);
    }
    expect(at()).to.equal('a');
  });

  it('do nothing while the focus is on something else in the element', async () => {
    const element = await row('ltr');
    const input = element.renderRoot.querySelector('input')!;
    input.focus();
    expect(press('ArrowLeft').defaultPrevented).to.equal(false);
    expect(focused()).to.equal(input);
  });

  it('work once after the element was taken out and put back', async () => {
    const element = await row('ltr');
    const place = element.parentElement!;
    element.remove();
    place.append(element);
    element.renderRoot.querySelector('button')!.focus();
    press('ArrowRight');
    expect(at()).to.equal('b');
  });
});
