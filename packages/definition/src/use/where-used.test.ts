import { describe, expect, it } from "vitest";
import type { DefinitionSet } from "../set/definition-set.ts";
import { smallLanguage } from "../testing/small-language.ts";
import { smallSet } from "../testing/small-set.ts";
import type { Target } from "./target.ts";
import { whereUsed } from "./where-used.ts";

const places = (target: Target): string[] =>
  whereUsed(smallSet, target, smallLanguage).map(({ kind, key, path, how }) => `${kind}/${key}${path} ${how}`);

describe("whereUsed", () => {
  it("finds the users of a field, those inside conditions and paths included", () => {
    expect(places({ kind: "entity", key: "company", field: "tier" })).toEqual([
      "form/company-record/header/stage header",
      "form/company-record/tabs/0/sections/0/items/1/field item",
      "form/company-record/related/0/columns/1 column",
      "dashboard/home/tiles/1/group group",
      "rule/push/steps/0/settings/field step",
      "rule/push/condition condition",
      "role/sales/entities/company/fields/tier permission",
    ]);
    expect(places({ kind: "entity", key: "company", field: "name" })).toContain("entity/company/required/0 required");
  });

  it("finds the users of an option", () => {
    expect(places({ kind: "entity", key: "company", field: "tier", option: "a" })).toEqual([
      "rule/push/condition condition",
    ]);
    expect(places({ kind: "entity", key: "company", field: "tier", option: "b" })).toEqual([]);
  });

  it("finds the users of an entity, a rule, a message, a role", () => {
    expect(places({ kind: "entity", key: "deal" })).toContain("form/company-record/related/0/entity related");
    expect(places({ kind: "entity", key: "company" })).toContain("entity/deal/properties/company/x-entity relation");
    expect(places({ kind: "rule", key: "push" })).toEqual(["form/company-record/header/buttons/0 button"]);
    expect(places({ kind: "message", key: "hello" })).toEqual(["rule/push/steps/1/settings/message step"]);
    expect(places({ kind: "role", key: "sales" })).toEqual(["view/deal-big/roles/0 role"]);
  });

  it("goes on past documents that are not finished", () => {
    const broken = {
      ...smallSet,
      entity: { ...smallSet.entity, half: { type: "object", properties: { a: null } }, none: {} },
      form: { ...smallSet.form, half: { entity: "company" }, odd: { entity: "company", tabs: 5 } },
      rule: { ...smallSet.rule, half: { trigger: null } },
    } as unknown as DefinitionSet;
    const found = whereUsed(broken, { kind: "entity", key: "company" }, smallLanguage);
    expect(found.map(({ kind, key, how }) => `${kind}/${key} ${how}`)).toEqual(
      expect.arrayContaining([
        "form/half about",
        "form/odd about",
        "form/company-record about",
        "role/sales permission",
      ]),
    );
  });
});
