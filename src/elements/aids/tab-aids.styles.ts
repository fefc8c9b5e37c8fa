import { css } from 'lit';

/** Tabs of which more are out of sight: the fade alone shows nothing where it lies between two of them. */
export const tabAidStyles = css`
  .bar {
    position: relative;
  }

  .more::after {
    display: grid;
    position: absolute;
    inset-block: 0;
    inset-inline-end: calc(1.5rem + var(--_space-2));
    align-content: center;
    color: var(--_color-text-muted);
    content: '›';
    content: '›' / '';
    font-size: var(--_font-size-large);
    pointer-events: none;
  }

  /* Nothing is drawn under the sign. */
  @media (forced-colors: none) {
    .more .tabs {
      mask-image: linear-gradient(90deg, #0000 0.5rem, #000 1.25rem calc(100% - 1.25rem), #0000 calc(100% - 0.5rem));
      mask-size: calc(100% + 1.25rem);
    }
  }

  /* There is a scroll bar instead. */
  @media (forced-colors: active) {
    .more::after {
      display: none;
    }
  }
`;
