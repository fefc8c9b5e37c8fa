import PDFDocument from 'pdfkit';

/** Points from the edge of the page, on every side. */
export const MARGIN = 48;
/** The last points of a page belong to its footer. */
const FOOTER = 36;

export const COLORS = { ink: '#1a1f36', soft: '#596079', line: '#dfe2ec', accent: '#3b5bdb' } as const;

/** What all texts of a document share. */
export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: keyof typeof COLORS;
  readonly align?: 'left' | 'right';
}

/** An A4 document and the few ways in which it is written. Measures are points, `y` grows downwards. */
export interface Sheet {
  readonly document: PDFKit.PDFDocument;
  /** Left and right end of what is written. */
  readonly left: number;
  readonly right: number;
  /** Writes text into a column; returns the y below it. */
  text(text: string, x: number, y: number, width: number, style?: TextStyle): number;
  /** The height that {@link text} needs. */
  height(text: string, width: number, style?: TextStyle): number;
  /** A line over the whole width. */
  rule(y: number): void;
  /** The y to go on at: the given one, or the top of a new page when the height does not fit any more. */
  fit(y: number, height: number): number;
  /** Numbers the pages and resolves with the file. */
  finish(footer: string): Promise<Buffer>;
}

/** A new document. */
export function createSheet(title: string, author: string, now: Date): Sheet {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    info: { Title: encodable(title), Author: encodable(author), CreationDate: now },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const [left, right] = [MARGIN, document.page.width - MARGIN];
  const bottom = document.page.height - MARGIN - FOOTER;

  const choose = ({ size = 9.5, bold = false, color = 'ink' }: TextStyle) =>
    document
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(COLORS[color]);
  const height: Sheet['height'] = (text, width, style = {}) =>
    choose(style).heightOfString(encodable(text), { width, lineGap: 1.5 });
  const text: Sheet['text'] = (content, x, y, width, style = {}) => {
    choose(style).text(encodable(content), x, y, { width, align: style.align ?? 'left', lineGap: 1.5 });
    return y + height(content, width, style);
  };

  return {
    document,
    left,
    right,
    text,
    height,
    rule: (y) => void document.moveTo(left, y).lineTo(right, y).lineWidth(0.75).strokeColor(COLORS.line).stroke(),
    fit(y, needed) {
      if (y + needed <= bottom) return y;
      document.addPage();
      return MARGIN;
    },
    finish(footer) {
      const { start, count } = document.bufferedPageRange();
      for (let at = start; at < start + count; at++) {
        document.switchToPage(at);
        // Text below the margin would begin a page of its own.
        document.page.margins.bottom = 0;
        const y = document.page.height - MARGIN - 8;
        text(footer, left, y, 360, { size: 8, color: 'soft' });
        text(`Page ${at - start + 1} of ${count}`, right - 120, y, 120, { size: 8, color: 'soft', align: 'right' });
      }
      document.end();
      return ended;
    },
  };
}

/** What the windows-1252 of the standard fonts has above Latin-1. */
const ALSO = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** The text with what the standard fonts cannot write as question marks; spaces of any width as plain ones. */
function encodable(text: string): string {
  const plain = text.normalize('NFC').replace(/[\s\u202f]+/g, ' ');
  return Array.from(plain, (char) => (/[\x20-\x7e\xa1-\xff]/.test(char) || ALSO.includes(char) ? char : '?')).join('');
}
