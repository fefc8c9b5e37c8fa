import { css } from 'lit';

/** The badges of the statuses: a tint and a shape each, so that colour is not all that tells them apart. */
export const statusStyles = css`
  [part~='status'] {
    --_status: var(--invoice-color-cancelled, var(--_muted));

    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    padding: 0.0625rem 0.5rem;
    border-radius: 1rem;
    background: color-mix(in srgb, var(--_status) 12%, transparent);
    color: var(--_status);
    font-size: 0.8125rem;
    font-weight: 500;
  }

  [part~='status']::before {
    inline-size: 0.4375rem;
    block-size: 0.4375rem;
    border-radius: 50%;
    background: currentColor;
    content: '';
  }

  [part~='status-paid'] {
    --_status: var(--invoice-color-paid, light-dark(#0c6b42, #63d297));
  }

  [part~='status-unpaid'],
  [part~='status-partially-paid'],
  [part~='status-collections'] {
    --_status: var(--invoice-color-unpaid, light-dark(#8a4a00, #f4bb63));
  }

  [part~='status-unpaid']::before {
    background: none;
    outline: 0.125rem solid currentColor;
    outline-offset: -0.125rem;
  }

  [part~='status-refunded'],
  [part~='status-processing'] {
    --_status: var(--invoice-color-refunded, light-dark(#6a3fa8, #c6a6ff));
  }

  [part~='status-expired'] {
    --_status: var(--invoice-color-expired, light-dark(#b3261e, #ff9a90));
  }

  [part~='status-expired']::before,
  [part~='status-cancelled']::before {
    border-radius: 0;
  }
`;
