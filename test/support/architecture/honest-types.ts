import type { Rule } from "./rule.ts";

const SILENCED = /@ts-(ignore|nocheck)|\b(oxlint|eslint)-disable/;
/** Allowed where a test proves that something does not type-check. */
const EXPECTED = /@ts-expect-error/;

export const honestTypes: Rule = {
  title: "no `any` and no silenced check",
  check: ({ code }) =>
    code.flatMap((file) => {
      const any = file.syntax.nodes
        .filter(({ type }) => type === "TSAnyKeyword")
        .map((node) => ({ ...node, what: "any" }));
      const comments = file.syntax.comments
        .filter(({ value }) => SILENCED.test(value) || (!file.isTest && EXPECTED.test(value)))
        .map((comment) => ({ ...comment, what: comment.value.trim() }));
      return [...any, ...comments].map(({ start, what }) => `${file.path}:${file.syntax.lineAt(start)} ${what}`);
    }),
  planted: {
    "packages/store/src/a.ts": "export const a = (b: any) => b as any;\n// @ts-ignore\n// oxlint-disable-next-line\n",
    "packages/store/src/b.ts": "// @ts-expect-error why\nexport const anything = 1; // any words\n",
    "packages/store/src/b.test.ts": "// @ts-expect-error proves a type\n",
  },
  finds: [
    "packages/store/src/a.ts:1 any",
    "packages/store/src/a.ts:1 any",
    "packages/store/src/a.ts:2 @ts-ignore",
    "packages/store/src/a.ts:3 oxlint-disable-next-line",
    "packages/store/src/b.ts:1 @ts-expect-error why",
  ],
};
