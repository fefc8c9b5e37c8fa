import { css } from 'lit';

/** The look of `stillOf`: each text a bar in its place, each button and badge a box. */
export const skeletonStyles = css`
  .skeleton {
    /* Else the sample's texts were drawn in the system's colour. */
    forced-color-adjust: none;
    user-select: none;
  }

  /*
   * Text stays text, so that it wraps as the real one will: a bar for each line of it. A bar is as high as its own font,
   * which is smaller than that of the text in it.
   */
  .skeleton i {
    display: inline;
    border-radius: 1em;
    background: var(--_skeleton-color);
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
    font-size: 0.625em;
    font-style: normal;
    line-height: 1;
  }

  .skeleton b {
    font-size: 1.6em;
    font-weight: inherit;
  }

  .skeleton i,
  .skeleton .button,
  .skeleton [part~='status'] {
    color: transparent !important;
  }

  .skeleton .button,
  .skeleton [part~='status'] {
    border-color: transparent !important;
    background: var(--_skeleton-color) !important;
    opacity: 1 !important;
  }

  .skeleton .button :is(i, b),
  .skeleton [part~='status'] :is(i, b) {
    background: none;
    font-size: inherit;
    line-height: inherit;
  }

  /* They keep their room. What the host put into a slot is there when its place is. */
  .skeleton input,
  .skeleton slot,
  .skeleton ::before,
  .skeleton ::after {
    visibility: hidden;
  }

  .skeleton [part='gateway'] {
    border-color: var(--_color-border);
    background: none;
    cursor: default;
    outline: none;
  }

  @media print {
    .skeleton {
      visibility: hidden;
    }
  }
`;
