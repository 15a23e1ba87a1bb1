import { expect, test } from "vitest";
import { inSentence } from "./in-sentence.ts";

test("English labels begin small inside a phrase, but for those in capitals", () => {
  const words = ["Customer", "Service ticket", "SLA", "iPad", "McKinsey call", "A", "客户", ""];
  expect(words.map((word) => inSentence(word, "en"))).toEqual([
    "customer",
    "service ticket",
    "SLA",
    "iPad",
    "McKinsey call",
    "a",
    "客户",
    "",
  ]);
  expect(inSentence("Kunde", "de")).toBe("Kunde");
});
