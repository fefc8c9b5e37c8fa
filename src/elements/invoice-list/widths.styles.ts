import { css } from 'lit';

/**
 * The table, from its narrowest, and the widths of the columns of the default one. No content changes them: nothing moves
 * when rows come. The hostname has what is left. In sizes of the text, as the queries are, so that a bigger text gets
 * more room.
 */
export const widthsStyles = css`
  @container (inline-size >= 70em) {
    table {
      --_em: var(--_font-size);
      --_row: var(--_row-height);
    }

    /* A first line stands where it stands without a second one, so that it does not move when that comes or goes. */
    td.due-date,
    td.total {
      padding-block: calc((var(--_row) - 1lh - var(--_border-width)) / 2) 0;
      vertical-align: top;
    }

    /* As near as a low row needs it. */
    [part~='due-hint'],
    [part='balance'] {
      margin-block-start: clamp(-0.1875rem, var(--_row) - 3.125rem, -0.0625rem);
    }

    th {
      inline-size: max(var(--_em) * var(--_w) + 2 * var(--_cell-padding), var(--_w) * 1.1cqi);
    }

    .select {
      inline-size: 2.25rem;
    }

    th.invoice-date,
    th.due-date {
      --_w: 6.7;
    }

    th.number {
      --_w: 8.2;
    }

    th.status {
      --_w: 8.1;
    }

    th.ip {
      --_w: 8.7;
    }

    th.operation {
      --_w: 13;
    }

    th.total {
      --_w: 9.6;

      text-align: end;
    }

    .total [part='sort-button'] {
      flex-direction: row-reverse;
    }

    .sort {
      display: none;
    }

    .fade {
      mask: none;
    }
  }

  @container (70em <= inline-size < 84em) {
    table {
      --_cell-padding: calc(var(--_space) * 1.5);
    }
  }

  @container (70em <= inline-size < 80em) {
    table {
      --_em: var(--_font-size-small);
      /* Two links below each other. */
      --_row: max(var(--_row-height), 3.8125rem);

      font-size: var(--_em);
    }

    /* In smaller text an engine that rounds each letter up needs more of it. */
    th.number {
      --_w: 8.4;
    }

    th.ip {
      --_w: 8.9;
    }

    th.total {
      --_w: 9.8;
    }

    /* What is no smaller here: the button in the header, the badge. */
    th.invoice-date,
    th.due-date {
      --_w: 7.2;
    }

    th.status {
      --_w: 8.7;
    }

    th.operation {
      --_w: 6.4;
    }

    .operation a {
      display: block;
      margin: 0;
    }
  }
`;
