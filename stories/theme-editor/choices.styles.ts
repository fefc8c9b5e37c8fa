import { css } from 'lit';

/** Presets, and buttons of which one is chosen. */
export const choiceStyles = css`
  .presets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(5.75rem, 1fr));
    gap: 0.5rem;
  }
  .preset {
    display: grid;
    gap: 0.375rem;
    padding: 0.375rem;
  }
  .preset[aria-pressed='true'] {
    border-color: var(--main);
    box-shadow: 0 0 0 1px var(--main);
    font-weight: 600;
  }
  .sample {
    display: flex;
    align-items: center;
    justify-content: space-between;
    block-size: 2rem;
    padding-inline: 0.5rem;
    border: 1px solid var(--border);
    border-radius: min(0.5rem, var(--radius));
    background: var(--surface);
    forced-color-adjust: none;
  }
  .sample i {
    inline-size: 45%;
    block-size: 0.25rem;
    border-radius: 0.125rem;
    background: var(--text);
  }
  .sample b {
    inline-size: 1.25rem;
    block-size: 0.75rem;
    border-radius: min(0.375rem, var(--radius));
    background: var(--accent);
  }
  .choice {
    display: grid;
    grid-template-columns: 6.5rem minmax(0, 1fr);
    align-items: center;
    margin: 0 0 0.375rem;
    padding: 0;
    border: 0;
  }
  .choice legend {
    float: inline-start;
    padding: 0;
    text-transform: capitalize;
  }
  .choice div {
    display: flex;
    overflow: hidden;
    border: 1px solid var(--outline);
    border-radius: 0.375rem;
    background: var(--field);
  }
  .choice label {
    position: relative;
    flex: 1 auto;
    padding: 0.25rem 0.5rem;
    text-align: center;
    cursor: pointer;
  }
  .choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .choice label:has(:checked) {
    background: var(--main);
    color: var(--on-main);
    font-weight: 600;
  }
  .choice label:has(:focus-visible) {
    outline: 2px solid var(--main);
    outline-offset: -4px;
    outline-color: var(--on-main);
  }
  @media (forced-colors: active) {
    .preset[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: 1px;
    }
    .choice label:has(:checked) {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
