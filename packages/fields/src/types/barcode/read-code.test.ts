import fc from "fast-check";
import JsBarcode from "jsbarcode";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { readCode } from "./read-code.ts";

/** Modules drawn as pixels, dark on light, with room around them. */
function drawn(rows: readonly (readonly boolean[])[], { point, high }: { point: number; high: number }) {
  const quiet = 12;
  const [columns = 0, lines] = [rows[0]?.length, rows.length];
  const width = (columns + 2 * quiet) * point;
  const height = lines * high + 2 * quiet * point;
  const data = new Uint8ClampedArray(width * height * 4).fill(240);
  for (const [y, row] of rows.entries())
    for (const [x, dark] of row.entries()) {
      if (!dark) continue;
      for (let dy = 0; dy < high; dy += 1) {
        const line = (quiet * point + y * high + dy) * width;
        const from = (line + (quiet + x) * point) * 4;
        data.fill(20, from, from + point * 4);
      }
    }
  return { data, width, height };
}

function bars(text: string, format: "CODE128" | "EAN13") {
  const made: { encodings?: readonly { readonly data: string }[] } = {};
  JsBarcode(made, text, { format, flat: true });
  const modules = [...(made.encodings ?? []).map(({ data }) => data).join("")].map((bar) => bar === "1");
  return drawn([modules], { point: 2, high: 60 });
}

test.each([true, false])("reads what fields draw (still: %s)", (still) => {
  expect(readCode({ ...bars("6901234567892", "EAN13"), still })).toBe("6901234567892");
  fc.assert(
    fc.property(fc.stringMatching(/^[!-~][ -~]{2,18}[!-~]$/), (text) => {
      expect(readCode({ ...bars(text, "CODE128"), still })).toBe(text);
    }),
    // Read as eight digits where codes are looked for that no field draws.
    { numRuns: 20, examples: [["yry S"]] },
  );
  for (const text of ["https://example.com/设备/42", "Q-2026-0042"]) {
    const { data } = encode(text, { ecc: "M", border: 0 });
    expect(readCode({ ...drawn(data, { point: 3, high: 3 }), still })).toBe(text);
  }
});

/** Turned by quarters. */
function turned({ data, width, height }: ReturnType<typeof drawn>, quarters: number): ReturnType<typeof drawn> {
  if (quarters === 0) return { data, width, height };
  const sideways = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      sideways.set(data.subarray(from, from + 4), (x * height + height - 1 - y) * 4);
    }
  return turned({ data: sideways, width: height, height: width }, quarters - 1);
}

test.each([0, 1, 2, 3])("reads a still picture turned by %d quarters", (quarters) => {
  for (const drawing of [bars("6901234567892", "EAN13"), bars("Q-2026-0042", "CODE128")])
    expect(readCode({ ...turned(drawing, quarters), still: true })).toMatch(/^(6901234567892|Q-2026-0042)$/);
});

test("finds nothing where nothing is", () => {
  for (const still of [true, false])
    expect(
      readCode({ data: new Uint8ClampedArray(90 * 60 * 4).fill(200), width: 90, height: 60, still }),
    ).toBeUndefined();
});
