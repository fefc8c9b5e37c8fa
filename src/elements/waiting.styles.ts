import { css } from 'lit';

/** Room for a view that is on its way: what stands below begins out of the window, and is not seen moving. */
export const waitingStyles = css`
  [aria-busy]:empty {
    block-size: 100vh;
  }
`;
