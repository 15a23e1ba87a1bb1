import { parse } from "csv-parse/sync";

export const DELIMITERS = [",", ";", "\t", "|"] as const;

export type Delimiter = (typeof DELIMITERS)[number];

/** Rows of the first lines under a delimiter; none where they do not parse. */
const rowsWith = (text: string, delimiter: Delimiter): string[][] => {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: false,
      skip_empty_lines: true,
      to: 20,
    }) as string[][];
  } catch {
    return [];
  }
};

/** The delimiter that gives the most columns in the header with the same number in most rows. `text` is the file's beginning, cut after a line. */
export function guessDelimiter(text: string): Delimiter {
  const scored = DELIMITERS.map((delimiter) => {
    const rows = rowsWith(text, delimiter);
    const columns = rows[0]?.length ?? 0;
    const alike = rows.filter((row) => row.length === columns).length / Math.max(1, rows.length);
    return { delimiter, score: columns > 1 ? columns * alike : 0 };
  });
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}
