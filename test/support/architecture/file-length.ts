import type { Rule } from "./rule.ts";

const MOST = 300;
const USUAL = 250;

/** Files that may be longer, each with the reason why two would be worse. */
const LONGER: Readonly<Record<string, string>> = {};

const PRODUCT = /^(packages|apps|scripts)\/.*\.(ts|tsx|mjs|js|css)$/;
const TEST = /\.(test|bench)\.[^/]+$/;

const linesOf = (text: string) => text.trimEnd().split("\n").length;

export const fileLength: Rule = {
  title: `no file of the product is longer than ${MOST} lines, nine in ten stay under ${USUAL}`,
  check: ({ texts }) => {
    const files = [...texts]
      .filter(([path]) => PRODUCT.test(path) && !TEST.test(path))
      .map(([path, text]) => ({ path, lines: linesOf(text) }))
      .sort((a, b) => a.lines - b.lines);
    const tooLong = files.filter(({ path, lines }) => lines > MOST && !(path in LONGER));
    const ninth = files[Math.ceil(files.length * 0.9) - 1]?.lines ?? 0;
    return [
      ...tooLong.map(({ path, lines }) => `${path} has ${lines} lines`),
      ...(ninth > USUAL ? [`one file in ten has ${ninth} lines or more`] : []),
    ];
  },
  planted: { "packages/store/src/a.ts": "x\n".repeat(301), "packages/store/src/a.test.ts": "x\n".repeat(400) },
  finds: ["packages/store/src/a.ts has 301 lines", "one file in ten has 301 lines or more"],
};
