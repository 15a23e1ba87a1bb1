import { decodeValue, type EvaluateContext, explainFormula, parseFormula } from "@quoin/formula";
import { createText, TextProvider } from "@quoin/ui";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { locales } from "../locales/index.ts";
import { ValueExplanation } from "./value-explanation.tsx";

const context: EvaluateContext = {
  now: new Date("2026-03-05T06:30:00Z"),
  timeZone: "Asia/Shanghai",
  read: ([key = ""]) =>
    decodeValue({ amount: 1286000.5, stage: "won", discount: 0 }[key], key === "stage" ? "text" : "number"),
};
const NAMES: Readonly<Record<string, string>> = { amount: "金额", stage: "阶段", discount: "折扣" };

const lines = (text: string, locale: "en" | "zh-CN"): readonly string[] =>
  renderToString(
    <TextProvider value={createText(locale, { render: locales[locale] })}>
      <ValueExplanation
        explanation={explainFormula(parseFormula(text).node, context)}
        fieldName={(path) => path.map((key) => NAMES[key] ?? key).join(" › ")}
        showValue={(value, [key]) => (key === "stage" && value.kind === "text" ? "赢单" : undefined)}
        label="Commission"
      />
    </TextProvider>,
  )
    .split("<li")
    .slice(1)
    .map((line) =>
      line
        .replaceAll(/^[^>]*>/gu, "")
        .replaceAll(/<[^>]+>/gu, "|")
        .replaceAll(/\|+/gu, "|")
        .replaceAll("&quot;", '"'),
    );

it("tells each part with its worth, and what was not looked at", () => {
  expect(lines('IF({stage} = "won", ({amount} * 10%), 1 / {discount})', "zh-CN")).toEqual([
    '|IF({阶段} = "won", ({金额} * 10%), 1 / {折扣})|128,600.05|',
    '|{阶段} = "won"|是|',
    "|{阶段}|赢单|",
    "|{金额} * 10%|128,600.05|",
    "|{金额}|1,286,000.5|",
    "|10%|0.1|",
    "|1 / {折扣}|未计算|",
  ]);
});

it("tells why there is no value, and where it broke", () => {
  expect(lines("ROUND({amount} / {discount}, 2)", "en")).toEqual([
    "|ROUND({金额} / {折扣}, 2)|Division by zero.|",
    "|{金额} / {折扣}|Division by zero.|",
    "|{金额}|1,286,000.5|",
    "|{折扣}|0|",
  ]);
});
