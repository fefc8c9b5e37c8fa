import { css } from 'lit';

/** The badges of the statuses: a tint and a shape each, so that colour is not all that tells them apart. */
export const statusStyles = css`
  [part~='status'] {
    --_status: var(--_color-cancelled);

    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    /* A line with a badge is as high as one without. */
    margin-block: -0.125rem;
    padding: 0.0625rem 0.5rem;
    border-radius: var(--_badge-radius);
    background: color-mix(in srgb, var(--_status) var(--_badge-tint), var(--_color-surface));
    color: var(--_status);
    font-size: var(--_badge-font-size);
    font-weight: var(--_font-weight-medium);
    overflow-wrap: anywhere;
  }

  /* A disc; a ring, half of it filled, a square, a triangle that points back, a diamond. */
  [part~='status']::before {
    --_shape: currentColor;

    flex: none;
    inline-size: 0.4375rem;
    block-size: 0.4375rem;
    border: 0.125rem solid var(--_shape);
    border-radius: 50%;
    background: var(--_shape);
    content: '';
  }

  [part~='status-paid'] {
    --_status: var(--_color-paid);
  }

  [part~='status-unpaid'],
  [part~='status-partially-paid'],
  [part~='status-collections'] {
    --_status: var(--_color-unpaid);
  }

  [part~='status-unpaid']::before,
  [part~='status-draft']::before {
    background: none;
  }

  [part~='status-partially-paid']::before,
  [part~='status-processing']::before {
    background: linear-gradient(var(--_shape) 50%, transparent 0);
  }

  [part~='status-refunded'],
  [part~='status-processing'] {
    --_status: var(--_color-refunded);
  }

  [part~='status-refunded']::before,
  [part~='status-cancelled']::before,
  [part~='status-expired']::before {
    border-radius: 0;
  }

  [part~='status-refunded']::before {
    clip-path: polygon(0 50%, 100% 0, 100% 100%);
  }

  [part~='status-expired'] {
    --_status: var(--_color-expired);
  }

  [part~='status-expired']::before {
    rotate: 45deg;
  }

  /* The shapes are drawn by backgrounds, which are taken away here unless they are colours of the system. */
  @media (forced-colors: active) {
    [part~='status'] {
      border: 1px solid;
    }

    [part~='status']::before {
      --_shape: CanvasText;

      forced-color-adjust: none;
    }
  }
`;
