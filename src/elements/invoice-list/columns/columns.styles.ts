import { css } from 'lit';

/** What columns of a host need besides the styles of the default table. */
export const columnsStyles = css`
  td[data-header] {
    overflow-wrap: anywhere;
  }

  @container (inline-size >= 70em) {
    /* Not the tag itself: a notice sticks to the top of the page, not to what scrolls sideways. */
    .viewport {
      overflow: auto hidden;
      mask: linear-gradient(90deg, #0000, #000 1.5rem calc(100% - 1.5rem), #0000) center / calc(100% + 3rem) no-repeat;
    }

    th.at-start,
    td.at-start {
      text-align: start;
    }

    th.at-end,
    td.at-end {
      text-align: end;
    }

    .at-start [part='sort-button'] {
      flex-direction: row;
    }

    .at-end [part='sort-button'] {
      flex-direction: row-reverse;
    }
  }

  /* As the class fade, but for an end that is not faded where nothing is hidden. */
  @keyframes edges {
    from {
      mask-position: right;
    }

    5%,
    95% {
      mask-size: 100%;
    }

    to {
      mask-position: left;
    }
  }

  @supports (animation-timeline: scroll()) {
    @container (inline-size >= 70em) {
      .viewport {
        animation: edges linear both !important;
      }

      /* Apart: the minifier would make one property of both, which no browser reads. */
      div.viewport {
        animation-timeline: scroll(self inline) !important;
      }

      .viewport:dir(rtl) {
        animation-direction: reverse !important;
      }
    }
  }

  /* What has no place of its own has a line, as dates have, above the links. */
  @container (inline-size < 70em) {
    tr:not(:has(button)) .sort {
      display: none;
    }

    td.extra {
      display: flex;
      flex-wrap: wrap;
      grid-column: 1 / -1;
      gap: 0 var(--_space-2);
      justify-content: flex-end;
      font-size: var(--_font-size-small);
      text-align: end;
    }

    td.extra::before {
      order: -1;
      margin-inline-end: auto;
      color: var(--_color-text-muted);
      content: attr(data-header);
    }

    td.extra[data-header='']::before {
      content: none;
    }

    /* The default table has no such attribute, and its own labels; these styles stay when it comes back. */
    td[data-header].invoice-date::before,
    td[data-header].due-date::before {
      content: attr(data-header);
    }

    /* Beside the number, where nothing else is. */
    tr:not(:has(td.status)) td.number {
      grid-column: 1;
    }
  }

  @media print, (forced-colors: active) {
    .viewport {
      mask: none;
    }
  }

  @media print {
    .viewport {
      overflow: visible;
    }
  }
`;
