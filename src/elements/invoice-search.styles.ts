import { css } from 'lit';

export const searchStyles = css`
  :host {
    display: block;
  }

  form {
    display: flex;
    gap: var(--_space-2);
    margin: 0;
  }

  input {
    flex: 1;
    min-inline-size: 0;
    padding: 0.375rem var(--_space-3);
  }

  input::placeholder {
    color: var(--_color-text-muted);
    opacity: 1;
  }
`;
