import type { Rule } from "./rule.ts";

/** Written in halves so that this file does not find itself. `toDOM` is a name of the DOM's libraries. */
const UNFINISHED = new RegExp(
  ["TO" + "DO(?!M)", "FIX" + "ME", "X" + "XX", "not imple" + "mented", "coming " + "soon"].join("|"),
  "i",
);

export const finishedWords: Rule = {
  title: "nothing in the product calls itself unfinished",
  check: ({ code }) =>
    code
      .filter(({ isTest }) => !isTest)
      .flatMap(({ path, text }) =>
        text
          .split("\n")
          .flatMap((line, index) => (UNFINISHED.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
      ),
  planted: { "packages/store/src/a.ts": `\nthrow new Error("Not imple${"mented"}");` },
  finds: [`packages/store/src/a.ts:2 throw new Error("Not imple${"mented"}");`],
};
