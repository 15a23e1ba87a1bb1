import { describe, expect, test } from "vitest";
import { checkFormula } from "../check/check-formula.ts";
import { paramAt } from "../define/param-at.ts";
import { evaluateFormula } from "../evaluate/evaluate-formula.ts";
import { parseFormula } from "../language/parse-formula.ts";
import { locales } from "../locales/index.ts";
import { FUNCTIONS } from "../registry.ts";
import { sampleContext } from "../testing/sample-context.ts";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { valueText } from "../value/value-text.ts";

const all = Object.entries(FUNCTIONS);
const words = Object.entries(locales).map(([language, texts]) => ({ language, keys: new Set(Object.keys(texts)) }));

describe.each(all)("%s", (key, of) => {
  test("is listed by its own name", () => {
    expect(of.name).toBe(key);
    expect(of.name).toMatch(/^[A-Z]+$/u);
  });

  test("is documented in both languages, with words for its parameters and group", () => {
    expect(of.docs["en"]).toMatch(/\.$/u);
    expect(of.docs["zh-CN"]).toMatch(/[\u4e00-\u9fff].*。$/u);
    const names = [...of.params.map(({ name }) => `param.${name}`), `group.${of.group}`];
    for (const { language, keys } of words)
      expect([language, names.filter((name) => !keys.has(name))]).toEqual([language, []]);
  });

  test("is either eager or lazy, and required parameters come first", () => {
    expect([of.call, of.lazy].filter(Boolean)).toHaveLength(1);
    const optional = of.params.map((param) => param.optional === true);
    expect(optional).toEqual([...optional].sort());
  });

  test("its examples give what they say and pass the check", () => {
    expect(of.examples.length).toBeGreaterThan(0);
    for (const [formula, gives] of of.examples) {
      const { node, problems } = parseFormula(formula);
      expect([formula, problems]).toEqual([formula, []]);
      const found = evaluateFormula(node, sampleContext());
      expect([formula, valueText(found)]).toEqual([formula, gives]);
      const checked = checkFormula(node, SAMPLE_SHAPE);
      const serious = checked.problems.filter(({ code }) => code !== "always_blank" && code !== "not_a_choice");
      expect([formula, serious]).toEqual([formula, []]);
      // What the check says of the kind holds of the value.
      if (found.kind !== "blank" && found.kind !== "failure")
        expect([formula, checked.kind]).toEqual([formula, found.kind]);
    }
  });

  test("gives a value whatever arguments of the right kinds it gets, blank ones too", () => {
    const least = of.params.filter(({ optional }) => !optional).length;
    for (const count of [least, of.params.length]) {
      const args = Array.from({ length: count }, (_one, index) => paramAt(of, index, count)?.name ?? "");
      const blanks = evaluateFormula(
        parseFormula(`${of.name}(${args.map(() => "BLANK()").join(", ")})`).node,
        sampleContext(),
      );
      expect(["blank", "boolean", "number", "text", "failure", "date", "instant"]).toContain(blanks.kind);
    }
  });
});

test("a function's file and its line in the registry belong together", () => {
  expect(all.length).toBeGreaterThanOrEqual(80);
  expect(new Set(all.map(([, of]) => of)).size).toBe(all.length);
});
