import { css } from 'lit';

/** Look of what a person is told about a payment. */
export const noticeStyles = css`
  [part='message'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space-2) var(--_space-4);
    padding: 0.625rem 0.875rem;
    border-inline-start: 0.25rem solid var(--_color-accent);
    border-radius: var(--_radius-control);
    background: var(--_color-surface-subtle);
  }

  [part='message'][role='alert'] {
    border-color: var(--_color-warning);
    background: color-mix(in srgb, var(--_color-warning) 12%, var(--_color-surface));
  }

  [part='message'] p,
  [part='message'] ul {
    margin: 0;
  }

  [part='message'] ul {
    padding-inline-start: var(--_space-5);
  }

  [part='message'] .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space-2) var(--_space-3);
    margin-inline-start: auto;
  }

  [part='message'] .actions:empty {
    display: none;
  }

  [part='message'] a {
    color: var(--_color-link);
  }
`;
