import { css } from 'lit';

/** Look of what a person is told about a payment. */
export const noticeStyles = css`
  [part='message'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem 1rem;
    padding: 0.625rem 0.875rem;
    border-inline-start: 0.25rem solid var(--_accent);
    border-radius: calc(var(--_radius) - 0.125rem);
    background: var(--_subtle);
  }

  [part='message'][role='alert'] {
    border-color: var(--_warning);
    background: color-mix(in srgb, var(--_warning) 12%, var(--_surface));
  }

  [part='message'] p,
  [part='message'] ul {
    margin: 0;
  }

  [part='message'] ul {
    padding-inline-start: 1.25rem;
  }

  [part='message'] .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-inline-start: auto;
  }

  [part='message'] .actions:empty {
    display: none;
  }

  [part='message'] a {
    color: var(--_accent);
  }
`;
