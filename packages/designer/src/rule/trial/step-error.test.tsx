import { readEntity } from "@quoin/definition";
import { locales as fieldWords } from "@quoin/fields/locales";
import { createText, TextProvider } from "@quoin/ui";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { locales } from "../../locales/index.ts";
import { StepError } from "./step-error.tsx";

const entity = readEntity("thing", {
  type: "object",
  properties: { phone: { type: "string", "x-type": "text", "x-labels": { en: "Phone", "zh-CN": "电话" } } },
});

/** As its own locale files have it. */
const AUTOMATION = {
  en: { "problem.address_answered": "It answered {{status}}." },
  "zh-CN": { "problem.address_answered": "返回了 {{status}}。" },
};

const said = (error: unknown, locale: "en" | "zh-CN"): string =>
  renderToString(
    <TextProvider
      value={createText(locale, {
        designer: locales[locale],
        fields: fieldWords[locale],
        automation: AUTOMATION[locale],
      })}
    >
      <StepError error={error} entity={entity} words={(code) => `<${code}>`} />
    </TextProvider>,
  )
    .replaceAll(/<!-- -->|<[^>]+>/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();

test("a failed step tells which field is wrong, and why, in the reader's language", () => {
  const error = { code: "validation", message: "Not valid.", details: [{ path: "/phone", code: "required" }] };
  expect(said(error, "en")).toMatch(/^Phone: \S/);
  expect(said(error, "zh-CN")).toMatch(/^电话: \p{Script=Han}/u);
});

test("what an address outside did is told; an error without a place is told by its code, and as it was caught", () => {
  const answered = { path: "/url", code: "address_answered", params: { status: 503 } };
  expect(said({ code: "unavailable", message: "x", details: [answered] }, "en")).toBe("It answered 503.");
  expect(said({ code: "unavailable", message: "x", details: [answered] }, "zh-CN")).toBe("返回了 503。");
  expect(said({ code: "internal", message: "connect ECONNREFUSED" }, "en")).toBe(
    "&lt;internal&gt; connect ECONNREFUSED",
  );
  expect(said("?", "en")).toBe("");
});
