import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: block;
  }

  form {
    display: flex;
    gap: 0.5rem;
    margin: 0;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0.375rem 0.75rem;
  }

  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
`;
