import { AppError } from "@quoin/definition";
import type { Delimiter } from "./guess-delimiter.ts";

/** The most characters that one row may have: what is more is no table but a file in the wrong place. */
const MAX_ROW = 2_000_000;
const MARK = "\uFEFF";

const refuse = (code: string, line: number): never => {
  throw new AppError("invalid_file", `The file is not readable as CSV at line ${line} (${code}).`, {
    details: [{ path: `/lines/${line}`, code, params: { line } }],
  });
};

/** Where something stands next, looked for once and not again before it is passed. */
class Next {
  readonly #text: string;
  readonly #sought: string;
  #at = -1;

  constructor(text: string, sought: string) {
    this.#text = text;
    this.#sought = sought;
  }

  /** From `index` on; the text's length where there is none. */
  from(index: number): number {
    if (this.#at < index) {
      const found = this.#text.indexOf(this.#sought, index);
      this.#at = found === -1 ? this.#text.length : found;
    }
    return this.#at;
  }
}

/** What one look at the text can tell: the cells of a row and where the next begins. */
interface Cut {
  readonly cells: string[];
  readonly next: number;
  /** Lines that end inside of its cells. */
  readonly inside: number;
}

/**
 * Cuts CSV text that comes in pieces into rows (RFC 4180): cells in quotes may hold anything, empty lines are none, rows
 * may be of any length. Lines end as the first of them does; where that has "\n", it may stand with or without "\r", since files
 * are put together from others. Throws `invalid_file` with the line.
 * A parser that looks at each byte costs more than all else that is done with a row.
 */
export class RowCutter {
  readonly #delimiter: Delimiter;
  #ending: "\n" | "\r" | undefined;
  #rest: string | undefined;
  /** Lines before what is left. */
  #lines = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** The rows that are whole with this piece. */
  push(piece: string): string[][] {
    const first = this.#rest === undefined;
    const text = first && piece.startsWith(MARK) ? piece.slice(MARK.length) : (this.#rest ?? "") + piece;
    return this.#cut(text, false);
  }

  /** The last row, where no line's end stands behind it. */
  end(): string[][] {
    return this.#cut(this.#rest ?? "", true);
  }

  #cut(text: string, last: boolean): string[][] {
    const rows: string[][] = [];
    let start = 0;
    const marks = { delimiter: new Next(text, this.#delimiter), quote: new Next(text, '"') };
    let endings: Next | undefined;
    while (start < text.length) {
      endings ??= this.#endings(text, { start, last });
      const cut = endings && this.#row(text, start, { ...marks, ending: endings, last });
      if ((cut?.next ?? text.length) - start > MAX_ROW) refuse("row_too_large", this.#lines + 1);
      if (!cut) break;
      if (cut.cells.length > 0) rows.push(cut.cells);
      start = cut.next;
      this.#lines += 1 + cut.inside;
    }
    this.#rest = text.slice(start);
    return rows;
  }

  /** How lines end, once that can be seen. */
  #endings(text: string, { start, last }: { start: number; last: boolean }): Next | undefined {
    if (this.#ending === undefined) {
      let at = start;
      // What stands in quotes ends no line.
      for (let quoted = false; at < text.length; at += 1) {
        const sign = text.charAt(at);
        if (sign === '"') quoted = !quoted;
        else if (!quoted && (sign === "\n" || sign === "\r")) break;
      }
      if (at >= text.length) return last ? new Next(text, "\n") : undefined;
      if (at === text.length - 1 && text.charAt(at) === "\r" && !last) return undefined;
      this.#ending = text.charAt(at) === "\n" || text.charAt(at + 1) === "\n" ? "\n" : "\r";
    }
    return new Next(text, this.#ending);
  }

  /** One row; nothing while its end is still to come. */
  #row(
    text: string,
    start: number,
    marks: { delimiter: Next; quote: Next; ending: Next; last: boolean },
  ): Cut | undefined {
    const { delimiter, quote, ending, last } = marks;
    const cells: string[] = [];
    let lines = 0;
    for (let at = start; ;) {
      let end: number;
      if (text.charAt(at) === '"') {
        const close = this.#closing(text, at, last);
        if (close === undefined) return undefined;
        const inside = text.slice(at + 1, close);
        if (inside.includes("\n")) lines += inside.split("\n").length - 1;
        cells.push(inside.includes('"') ? inside.replaceAll('""', '"') : inside);
        end = close + 1;
        if (this.#ending === "\n" && text.startsWith("\r\n", end)) end += 1;
        if (end < text.length && delimiter.from(end) !== end && ending.from(end) !== end) {
          // Half of a line's end may be all that is there yet.
          if (!last && end === text.length - 1 && text.charAt(end) === "\r") return undefined;
          refuse("stray_quote", this.#lineAt(text, { start, at: end }));
        }
      } else {
        end = Math.min(delimiter.from(at), ending.from(at));
        if (quote.from(at) < end) refuse("stray_quote", this.#lines + 1);
        if (end === text.length && !last) return undefined;
        const stop = ending.from(at) === end && text.charAt(end - 1) === "\r" && end > at ? end - 1 : end;
        // An empty line is no row.
        if (stop === start && delimiter.from(at) !== end)
          return { cells, next: end + this.#width(text, end), inside: lines };
        cells.push(text.slice(at, stop));
      }
      if (end >= text.length) return last ? { cells, next: text.length, inside: lines } : undefined;
      if (delimiter.from(end) !== end) return { cells, next: end + this.#width(text, end), inside: lines };
      at = end + 1;
      if (at === text.length && !last) return undefined;
    }
  }

  #width(text: string, end: number): number {
    return end >= text.length ? 0 : 1;
  }

  /** Where the quote that opens at `at` is closed: one that is followed by no second. */
  #closing(text: string, at: number, last: boolean): number | undefined {
    for (let from = at + 1; ;) {
      const found = text.indexOf('"', from);
      if (found === -1) return last ? refuse("open_quote", this.#lines + 1) : undefined;
      if (text.charAt(found + 1) !== '"') return found === text.length - 1 && !last ? undefined : found;
      from = found + 2;
    }
  }

  #lineAt(text: string, { start, at }: { start: number; at: number }): number {
    return this.#lines + text.slice(start, at).split("\n").length;
  }
}
