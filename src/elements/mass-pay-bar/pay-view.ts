import type { LitElement } from 'lit';
import { noticeStyles } from '../payment/payment-notice.styles.ts';
import { PayPanel } from './pay-panel.ts';
import { panelStyles } from './pay-panel.styles.ts';
import { reviewStyles } from './review.styles.ts';

/** Styles of what comes with the first thing that is ticked. */
export const styles = [panelStyles, noticeStyles, reviewStyles];

/** Makes the part of a bar that is not needed before something is ticked. */
export function createPayPanel(host: LitElement): PayPanel {
  return new PayPanel(host);
}
