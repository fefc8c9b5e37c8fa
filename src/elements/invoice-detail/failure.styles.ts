import { css } from 'lit';

/** A failed load, and what stands for an invoice to come. */
export const failureStyles = css`
  .notice,
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    margin-block-end: 1rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: color-mix(in srgb, var(--_warning) 10%, var(--_surface));
  }

  .panel {
    flex-direction: column;
    margin: 0;
    padding: 3rem 1.5rem;
    background: var(--_surface);
    color: var(--_muted);
    text-align: center;
  }

  .panel .title {
    justify-content: center;
    color: var(--_text);
    font-size: 1rem;
    font-weight: 600;
  }

  .panel .button {
    margin-block-start: 0.5rem;
    color: var(--_text);
  }

  .news > * {
    margin-block-end: 1rem;
  }

  .skeleton i {
    display: block;
    inline-size: 60%;
    block-size: 0.75rem;
    margin-block: 0.375rem;
    border-radius: 0.25rem;
    background: color-mix(in srgb, var(--_muted) 16%, transparent);
  }

  .skeleton .head i {
    inline-size: min(22rem, 100%);
  }

  .skeleton .head i:first-child {
    inline-size: min(14rem, 80%);
    block-size: 1.25rem;
  }

  .skeleton .rows {
    margin-block-start: 1.75rem;
    border-block-start: 1px solid var(--_border);
  }

  .skeleton .rows > div {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_border);
  }
`;
