import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { RowCutter } from "./row-cutter.ts";

const cut = (text: string, sizes: readonly number[] = [text.length]): string[][] => {
  const cutter = new RowCutter(",");
  const rows: string[][] = [];
  for (let at = 0, turn = 0; at < text.length; turn += 1) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1);
    rows.push(...cutter.push(text.slice(at, at + size)));
    at += size;
  }
  return [...rows, ...cutter.end()];
};

const judge = (text: string): string[][] | "refused" => {
  try {
    return parse(text, { delimiter: ",", relax_column_count: true, skip_empty_lines: true, bom: true }) as string[][];
  } catch {
    return "refused";
  }
};

const tried = (text: string, sizes: readonly number[]): string[][] | "refused" => {
  try {
    return cut(text, sizes);
  } catch {
    return "refused";
  }
};

const refusal = (text: string): unknown => {
  try {
    return cut(text);
  } catch (error) {
    return (error as { details: readonly { code: string; params: unknown }[] }).details[0];
  }
};

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });

describe("RowCutter", () => {
  test("gives back what was written, whatever stands in the cells and wherever the pieces end", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "\r", "你", "😀", " ") }),
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        sizes,
        (rows, ending, pieces) => {
          const quoted = rows
            .map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","))
            .join(ending);
          expect(cut(quoted, pieces)).toEqual(rows);
          expect(cut(quoted + ending, pieces)).toEqual(rows);
        },
      ),
    );
  });

  test("reads and refuses what csv-parse does", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "c", '"', ",", "\n", "\n", "你"), maxLength: 30 });
    fc.assert(
      fc.property(text, fc.constantFrom("\n", "\r\n", "\r"), sizes, (plain, ending, pieces) => {
        const written = plain.replaceAll("\n", ending);
        expect(tried(written, pieces)).toEqual(judge(written));
      }),
      { numRuns: 3000 },
    );
  });

  test("leaves the mark and empty lines out, and keeps rows of any length", () => {
    expect(cut("\uFEFFa,b\n\n1\n1,2,\n\n")).toEqual([["a", "b"], ["1"], ["1", "2", ""]]);
    expect([cut(""), cut("\uFEFF"), cut("\n\n"), cut('""')]).toEqual([[], [], [], [[""]]]);
  });

  test("takes lines that end in both ways in one file, wherever the pieces end", () => {
    const mixed = 'a,b\r\n1,2\n\r\n"3","4"\r\n"5\r\n6",7\n\n8,9\r\n';
    const rows = [
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
      ["5\r\n6", "7"],
      ["8", "9"],
    ];
    for (const text of [mixed, mixed.replace("\r", "")])
      fc.assert(
        fc.property(sizes, (pieces) => {
          expect(cut(text, pieces)).toEqual(rows);
        }),
      );
    expect(cut("a\rb\rc")).toEqual([["a"], ["b"], ["c"]]);
  });

  test("names the line of what it cannot read", () => {
    expect(refusal('a\n\n"open\n\n')).toMatchObject({ code: "open_quote", params: { line: 3 } });
    expect(refusal('a\nb\nc"d')).toMatchObject({ code: "stray_quote", params: { line: 3 } });
    expect(refusal('a\n"b\n" c')).toMatchObject({ code: "stray_quote", params: { line: 3 } });
    expect(refusal('a\n"b\nc\nd"\n"e"f')).toMatchObject({ code: "stray_quote", params: { line: 5 } });
    expect(refusal(`a\n${"x".repeat(2_000_001)}`)).toMatchObject({ code: "row_too_large", params: { line: 2 } });
  });
});
