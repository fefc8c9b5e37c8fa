import { css } from 'lit';

/** A failed load. */
export const failureStyles = css`
  .notice,
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    margin-block-end: var(--_space-4);
    padding: var(--_space-2) var(--_space-3);
    border: var(--_border-width) solid var(--_color-border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_color-warning) 10%, var(--_color-surface));
  }

  .panel {
    flex-direction: column;
    margin: 0;
    padding: 3rem var(--_space-6);
    background: var(--_color-surface);
    color: var(--_color-text-muted);
    text-align: center;
  }

  .panel .title {
    justify-content: center;
    color: var(--_color-text);
    font-size: var(--_font-size-large);
    font-weight: var(--_font-weight-strong);
  }

  .panel .button {
    margin-block-start: var(--_space-2);
  }

  .news > * {
    margin-block-end: var(--_space-4);
  }
`;
