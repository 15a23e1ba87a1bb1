import { CompletionContext } from "@codemirror/autocomplete";
import { EditorState } from "@codemirror/state";
import { MantineProvider } from "@mantine/core";
import { FUNCTIONS, decodeValue, type EvaluateContext, type FormulaField, type FormulaShape } from "@quoin/formula";
import { createText, TextProvider } from "@quoin/ui";
import { locales as uiWords } from "@quoin/ui/locales";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { locales as renderWords } from "@quoin/render/locales";
import { locales } from "../locales/index.ts";
import { fieldName } from "./field-name.ts";
import { formulaCompletions } from "./formula-completions.ts";
import { FormulaEditor } from "./formula-editor.tsx";
import { judgeFormula } from "./judge-formula.ts";
import { signatureText } from "./signature-text.ts";

const FIELDS: readonly FormulaField[] = [
  { key: "amount", kind: "number", labels: { en: "Amount", "zh-CN": "金额" } },
  { key: "due", kind: "date", labels: { en: "Due date", "zh-CN": "截止日期" } },
  {
    key: "stage",
    kind: "text",
    labels: { en: "Stage", "zh-CN": "阶段" },
    options: [{ id: "won", labels: { en: "Won", "zh-CN": "赢单" } }],
  },
  { key: "parent", kind: "text", target: "deal", labels: { en: "Parent", "zh-CN": "上级" } },
];
const shape: FormulaShape = {
  entity: "deal",
  field: (key) => FIELDS.find((field) => field.key === key),
  related: (key) => (key === "parent" ? shape : undefined),
  fields: () => FIELDS,
};
const context: EvaluateContext = {
  now: new Date("2026-03-05T06:30:00Z"),
  timeZone: "Asia/Shanghai",
  read: (path) =>
    decodeValue(
      { amount: 1200.5, due: "2026-03-31", stage: "won" }[path.join(".")],
      shape.field(path[0] ?? "")?.kind ?? "text",
    ),
};

const draw = (element: ReactElement, locale: "en" | "zh-CN"): string =>
  renderToString(
    <MantineProvider env="test">
      <TextProvider
        value={createText(locale, { ui: uiWords[locale], designer: locales[locale], render: renderWords[locale] })}
      >
        {element}
      </TextProvider>
    </MantineProvider>,
  )
    .replaceAll(/<!-- -->|<[^>]+>/gu, " ")
    .replaceAll(/\s+/gu, " ");

const editor = (value: string) => (
  <FormulaEditor
    value={value}
    onChange={() => undefined}
    shape={shape}
    label="Formula"
    sample={{ context, title: "Bearings" }}
  />
);

describe("what the editor says of a formula", () => {
  it.each([
    ["{amount} * 2", "number For Bearings: 2,401", "数字 以「Bearings」为例： 2,401"],
    ["{due} + 1", "date For Bearings:", "日期 以「Bearings」为例：  2026-04-01"],
    ["{amount} / 0", "Division by zero.", "除数为零。"],
    [
      "{amout} * 2",
      "There is no field “amout”. Did you mean amount? Replace with {amount}",
      "没有字段「amout」。是不是要写 amount？ 替换为 {amount}",
    ],
    ["{amout} * {bout}", "and 1 more", "另有 1 处"],
    ["", "Fields stand in braces", "字段写在花括号中"],
    ['IFBLANK("", "")', "The formula never has a value.", "公式永远没有值。"],
  ])("%s", (text, english, chinese) => {
    expect(draw(editor(text), "en")).toContain(english.replaceAll(/\s+/gu, " "));
    expect(draw(editor(text), "zh-CN")).toContain(chinese.replaceAll(/\s+/gu, " "));
  });

  it("judges a result of a kind that is not asked for", () => {
    expect(judgeFormula("{due}", { shape, expects: ["boolean"] })).toMatchObject({
      problems: [{ code: "wrong_result" }],
      kind: undefined,
      value: undefined,
    });
    expect(judgeFormula("  ", { shape })).toEqual({ problems: [], kind: undefined, value: undefined });
  });
});

describe("what the list offers", () => {
  const offered = (marked: string, locale: string) => {
    const at = marked.indexOf("|");
    const state = EditorState.create({ doc: marked.replace("|", "") });
    return formulaCompletions(new CompletionContext(state, at, true), { shape, locale });
  };

  it("fields by their labels, options by theirs, functions with their parameters", () => {
    expect(offered("{金|", "zh-CN")?.options).toMatchObject([
      { displayLabel: "金额", apply: "{amount}", detail: "数字" },
    ]);
    expect(offered("{parent.am|", "en")?.options).toMatchObject([
      { displayLabel: "Parent › Amount", apply: "{parent.amount}" },
    ]);
    expect(offered('{stage} = "|', "zh-CN")?.options).toMatchObject([{ displayLabel: "赢单", apply: '"won"' }]);
    expect(offered("rounddo|", "en")?.options).toMatchObject([
      { label: "ROUNDDOWN", apply: "ROUNDDOWN(", detail: "(number, [places])" },
    ]);
    expect(offered("{amount} |", "en")).toBeNull();
  });

  it("says how a function is called", () => {
    expect(signatureText(FUNCTIONS["IFS"]!, "en")).toBe("IFS(condition, then, …)");
    expect(signatureText(FUNCTIONS["ROUND"]!, "zh-CN")).toBe("ROUND(数字, [小数位数])");
    expect(fieldName(["parent", "nothing"], shape, "en")).toBeUndefined();
  });
});
