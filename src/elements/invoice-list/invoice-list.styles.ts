import type { CSSResultGroup } from 'lit';
import { listTokens } from '../../tokens/list.styles.ts';
import { statusTokens } from '../../tokens/status.styles.ts';
import { sharedStyles } from '../shared.styles.ts';
import { cardsStyles } from './cards.styles.ts';
import { frameStyles } from './frame.styles.ts';
import { rowsStyles } from './rows.styles.ts';
import { statusStyles } from './status.styles.ts';
import { widthsStyles } from './widths.styles.ts';

/** All styles of the list; cards come last, for they undo what the table does. */
export const listStyles: CSSResultGroup = [
  ...[sharedStyles, listTokens, statusTokens],
  ...[frameStyles, rowsStyles, widthsStyles, statusStyles, cardsStyles],
];
