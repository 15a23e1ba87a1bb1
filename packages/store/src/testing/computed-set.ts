import type { ConditionDocument, DefinitionSet, FieldSchema } from "@quoin/definition";
import { choice, decimal, relation, setOf, text } from "./sets.ts";

const labels = { "x-labels": { en: "Label" } };

export const formula = (source: string, as = "decimal", more: Partial<FieldSchema> = {}): FieldSchema => ({
  "x-type": "formula",
  "x-formula": source,
  "x-as": as,
  ...(as === "decimal" ? { "x-scale": 2 } : {}),
  ...labels,
  ...more,
});

export const lookup = (path: string): FieldSchema => ({ "x-type": "lookup", "x-lookup": path, ...labels });

export const rollup = (from: string, fn: string, more: Partial<FieldSchema> = {}): FieldSchema => ({
  "x-type": "rollup",
  "x-from": from,
  "x-function": fn,
  ...labels,
  ...more,
});

const won: ConditionDocument = { required: ["state"], properties: { state: { const: "won" } } };

/** Three levels with computed fields that read each other over both directions of two relations. */
export const computedSet = (): DefinitionSet =>
  setOf({
    region: {
      name: text(),
      factor: decimal(2),
      total: rollup("account.region", "sum", { "x-of": "worth" }),
      accounts: rollup("account.region", "count", { "x-as": "integer" }),
      label: formula('{name} & ": " & TEXT({total}, "0.00")', "text"),
    },
    account: {
      name: text(),
      region: relation("region"),
      factor: lookup("region.factor"),
      won: rollup("deal.account", "sum", { "x-of": "weighted", "x-where": won }),
      deals: rollup("deal.account", "count", { "x-as": "integer" }),
      best: rollup("deal.account", "max", { "x-of": "amount" }),
      names: rollup("deal.account", "list", { "x-of": "name", "x-as": "tags", "x-order": "amount" }),
      worth: formula("{won} * {factor} + IFBLANK({best}, 0)"),
      share: formula("{won} / {deals}"),
    },
    deal: {
      name: text(),
      account: relation("account"),
      state: choice("select", ["open", "won"]),
      amount: decimal(2),
      chance: decimal(2),
      weighted: formula("{amount} * {chance} / 100"),
      region_name: lookup("account.region.name"),
      account_deals: lookup("account.deals"),
      rank: formula('IF({account_deals} > 2, "big", "small") & "/" & {account.region.name}', "text"),
    },
  });
