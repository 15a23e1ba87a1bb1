import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { completeFormula } from "./complete-formula.ts";

/** `|` is the cursor. */
function at(marked: string) {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  const done = completeFormula(text, cursor, SAMPLE_SHAPE);
  return { ...done, inserts: done.items.map(({ insert }) => insert), replaced: text.slice(done.from, done.to) };
}

describe("what could stand at the cursor", () => {
  test.each([
    ["{amo|", ["{amount}"], "{amo"],
    ["{am|}", ["{amount}", "{name}"], "{am}"],
    ["1 + {company.|", ["{company.name}", "{company.tier}", "{company.parent}"], "{company."],
    ["1 + {company.parent.ti|er} * 2", ["{company.parent.tier}"], "{company.parent.tier}"],
    ["结束|", ["{period.to}"], "结束"],
    ["{period.|", ["{period.from}", "{period.to}"], "{period."],
    ["{period.结|}", ["{period.to}"], "{period.结}"],
    ["{name.x|", [], "{name.x"],
    ["{金|", ["{amount}"], "{金"],
    ["roundu|", ["ROUNDUP("], "roundu"],
    ["disc|", ["{discount}"], "disc"],
    ['{stage} = "|', ['"open"', '"won"'], '"'],
    ['{stage} = "w|"', ['"won"'], '"w"'],
    ['{company.tier} <> "|', ['"gold"', '"silver"'], '"'],
    ['DATEADD({due}, 1, "mo|', ['"months"'], '"mo'],
    ['DATEADD({due}, 1, "mo|")', ['"months"'], '"mo"'],
    ["{amount} |", [], ""],
    ["12|", [], ""],
    ['"text|"', [], '"text"'],
  ])("%s", (marked, inserts, replaced) => {
    const found = at(marked);
    expect(found.inserts).toEqual(inserts);
    expect(found.replaced).toBe(replaced);
  });

  test("an empty formula offers fields first, then functions", () => {
    const { items } = at("|");
    expect(items[0]?.type).toBe("field");
    expect(items.at(-1)?.type).toBe("function");
    expect(at("SUM({amount}, |").inserts.slice(0, 2)).toEqual(["{name}", "{amount}"]);
    expect(at("{stage} = |").inserts.slice(0, 3)).toEqual(['"open"', '"won"', "{name}"]);
  });

  test("the best match comes first", () => {
    expect(at("rou|").inserts.slice(0, 3)).toEqual(["ROUND(", "ROUNDDOWN(", "ROUNDUP("]);
    expect(at("at|").inserts[0]).toBe("{created_at}");
  });
});

describe("help with the call around the cursor", () => {
  test.each([
    ["IF(|", "IF", 0],
    ["IF({won}, |", "IF", 1],
    ["IF({won}, LEFT({name}, |), 2)", "LEFT", 1],
    ["IF({won}, LEFT({name}, 1), |2)", "IF", 2],
    ["ROUND((1 + |2), 3)", "ROUND", 0],
    ["IFS(TRUE, 1, FALSE, |", "IFS", 3],
    ['CONCAT("a,b(", |', "CONCAT", 1],
  ])("%s", (marked, name, active) => {
    const { signature } = at(marked);
    expect([signature?.function.name, signature?.active]).toEqual([name, active]);
  });

  test("repeated parameters are named as often as they are given", () => {
    expect(at("IFS(TRUE, 1, FALSE, |2)").signature?.params.map(({ name }) => name)).toEqual([
      "condition",
      "then",
      "condition",
      "then",
    ]);
    expect(at('SWITCH({stage}, |"won", 1, 2)').signature?.params.map(({ name }) => name)).toEqual([
      "value",
      "case",
      "result",
      "otherwise",
    ]);
    expect(at("1 + |2").signature).toBeUndefined();
    expect(at("NOSUCH(|").signature).toBeUndefined();
  });
});

test("any text and cursor are fine", () => {
  const piece = fc.constantFrom("{", "}", "(", ")", ",", '"', "IF", "{company.", "stage", "1", "=", " ", "“", "🧑‍🤝‍🧑");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(60), (pieces, cursor) => {
      const text = pieces.join("");
      const place = Math.min(cursor, text.length);
      const { from, to } = completeFormula(text, place, SAMPLE_SHAPE);
      expect(from).toBeLessThanOrEqual(place);
      expect(to).toBeGreaterThanOrEqual(place);
      expect(to).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});
