import { AppError } from "@quoin/definition";
import { expect, test } from "vitest";
import { errorLine } from "./output.ts";

const lineOf = (...details: AppError["details"][number][]): string =>
  errorLine(new AppError("invalid_definition", "Not published.", { details }));

test("an error tells each of its places in words", () => {
  expect(
    lineOf(
      { path: "/entity/site/x-title", code: "title_not_text", params: { field: "count" } },
      { path: "/parent", code: "cycle", params: { path: "A → B → A" } },
    ),
  ).toMatch(/^Not published\. \(\/entity\/site\/x-title: “count” cannot name a record.*; \/parent: .*A → B → A.*\)$/u);
});

test("what no words are known for, or too little, is told by its code", () => {
  expect(lineOf({ path: "", code: "unheard_of", params: { limit: 3 } })).toBe(
    'Not published. (/: unheard_of {"limit":3})',
  );
  expect(lineOf({ path: "/a", code: "title_not_text" })).toBe("Not published. (/a: title_not_text)");
  expect(errorLine(new AppError("conflict", "Somebody was faster."))).toBe("Somebody was faster.");
});

test("of many places the first are told", () => {
  const many = Array.from({ length: 8 }, (_one, index) => ({ path: `/${index}`, code: "unheard_of" }));
  expect(lineOf(...many)).toContain("/4: unheard_of; and 3 more)");
});
