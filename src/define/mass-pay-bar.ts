import './invoice-provider.ts';
import { MassPayBar } from '../elements/mass-pay-bar/mass-pay-bar.ts';

if (!customElements.get('mass-pay-bar')) customElements.define('mass-pay-bar', MassPayBar);

declare global {
  interface HTMLElementTagNameMap {
    'mass-pay-bar': MassPayBar;
  }
}
