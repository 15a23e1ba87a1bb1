import { EMPTY_DEFINITIONS } from "@quoin/definition";
import { expect, test } from "vitest";
import { slotName } from "./slot-name.ts";

const draft = {
  ...EMPTY_DEFINITIONS,
  entity: {
    lead: {
      type: "object" as const,
      "x-labels": { en: "Lead" },
      properties: { tier: { "x-type": "select", "x-labels": { en: "Tier" } } },
    },
  },
};
const words = {
  draft,
  label: (labels: Readonly<Record<string, string>> | undefined, fallback: string) => labels?.["en"] ?? fallback,
  part: (keyword: string) => (keyword === "x-duplicates" ? "Duplicate rules" : keyword),
};

test.each([
  ["entity.lead.x-duplicates.phone", "Lead · Duplicate rules · phone"],
  ["entity.lead.tier.a", "Lead · Tier · a"],
  ["entity.gone.tier", "entity.gone.tier"],
])("words that are missing for %s are asked for at their place", (name, said) => {
  expect(slotName(name, words)).toBe(said);
});
