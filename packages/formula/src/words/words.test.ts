import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkFormula } from "../check/check-formula.ts";
import { parseFormula } from "../language/parse-formula.ts";
import { locales } from "../locales/index.ts";
import { SAMPLE_SHAPE } from "../testing/sample-shape.ts";
import { FAILURE_CODES, failure } from "../value/failure.ts";
import { failureWords, problemWords } from "./formula-words.ts";

const sources = readdirSync(join(import.meta.dirname, ".."), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => readFileSync(join(import.meta.dirname, "..", file), "utf8"))
  .join("\n");

test("every problem that code reports has its sentence", () => {
  const codes = new Set([...sources.matchAll(/(?:\breport\(|code: )\s*"([a-z_]+)"/gu)].map(([, code]) => code ?? ""));
  expect(codes.size).toBeGreaterThan(20);
  expect([...codes].filter((code) => !(`problem.${code}` in locales.en))).toEqual([]);
});

test("every failure has its sentence", () => {
  expect(FAILURE_CODES.filter((code) => !(`failure.${code}` in locales.en))).toEqual([]);
});

test("sentences name what is wrong in the reader's language", () => {
  const [problem] = checkFormula(parseFormula("LEFT({due}, 1)").node, SAMPLE_SHAPE).problems;
  expect(problem && problemWords(problem, "en")).toBe("“text” of LEFT must be text; this is date.");
  expect(problem && problemWords(problem, "zh-CN")).toBe("LEFT 的「文本」应为文本，这里是日期。");
  const [other] = checkFormula(parseFormula("DATEVALUE({amount} = 1)").node, SAMPLE_SHAPE).problems;
  expect(other && problemWords(other, "en-GB")).toBe(
    "“value” of DATEVALUE must be text or date and time or date; this is yes or no.",
  );
  expect(failureWords(failure("not_found", { value: "x" }), "zh")).toBe("找不到「x」。");
  expect(problemWords({ code: "unheard_of" }, "en")).toBe("problem.unheard_of");
});
