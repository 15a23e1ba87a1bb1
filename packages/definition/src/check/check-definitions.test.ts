import { describe, expect, it } from "vitest";
import { smallLanguage } from "../testing/small-language.ts";
import { smallSet } from "../testing/small-set.ts";
import { setIn } from "../text/set-in.ts";
import { fromPointer } from "../text/pointer.ts";
import { locales } from "../locales/index.ts";
import { checkDefinitions } from "./check-definitions.ts";

const withValue = (pointer: string, value: unknown): unknown =>
  setIn(structuredClone(smallSet), fromPointer(pointer), value);
const codesAt = (set: unknown): string[] =>
  checkDefinitions(set, smallLanguage).map(({ path, code }) => `${path} ${code}`);

describe("checkDefinitions", () => {
  it("finds nothing wrong with a sound set", () => {
    expect(checkDefinitions(smallSet, smallLanguage)).toEqual([]);
  });

  const cases: readonly (readonly [pointer: string, value: unknown, problem: string])[] = [
    ["/entity/company/properties/tier/default", "z", "/entity/company/properties/tier/default not_an_option"],
    ["/entity/company/properties/tier/x-type", "colour", "/entity/company/properties/tier/x-type unknown_field_type"],
    ["/entity/company/properties/name/minimum", 3, "/entity/company/properties/name/minimum keyword_of_other_type"],
    ["/entity/company/properties/name/maxLenght", 3, "/entity/company/properties/name/maxLenght unknown_keyword"],
    ["/entity/company/properties/name/pattern", "(", "/entity/company/properties/name/pattern bad_pattern"],
    [
      "/entity/company/properties/name/pattern",
      "a".repeat(257),
      "/entity/company/properties/name/pattern pattern_too_long",
    ],
    [
      "/entity/company/properties/name/$ref",
      "https://example.org/x",
      "/entity/company/properties/name/$ref reference_forbidden",
    ],
    ["/entity/company/$id", "x", "/entity/company/$id reference_forbidden"],
    ["/entity/company/properties/Name", { "x-type": "text" }, "/entity/company/properties/Name bad_name"],
    ["/entity/company/properties/select", { "x-type": "text" }, "/entity/company/properties/select reserved_key"],
    ["/entity/company/properties/ctid", { "x-type": "text" }, "/entity/company/properties/ctid reserved_key"],
    ["/entity/company/properties/owner", { "x-type": "text" }, "/entity/company/properties/owner reserved_key"],
    [
      "/entity/company/properties/constructor",
      { "x-type": "text" },
      "/entity/company/properties/constructor forbidden_key",
    ],
    ["/role/admin", { entities: {} }, "/role/admin reserved_key"],
    ["/entity/quoin_log", { type: "object", properties: {} }, "/entity/quoin_log reserved_key"],
    ["/entity/sqlite_master", { type: "object", properties: {} }, "/entity/sqlite_master reserved_key"],
    ["/entity/company/required", ["nope"], "/entity/company/required/0 unknown_field"],
    ["/entity/company/x-title", "nope", "/entity/company/x-title unknown_field"],
    ["/entity/deal/x-title", "amount", "/entity/deal/x-title title_not_text"],
    ["/entity/deal/x-subtitle", ["nope"], "/entity/deal/x-subtitle/0 unknown_field"],
    ["/entity/deal/properties/company/x-entity", "nope", "/entity/deal/properties/company/x-entity unknown_entity"],
    [
      "/entity/company/properties/tier/x-options/0/transitions",
      ["q"],
      "/entity/company/properties/tier/x-options/0/transitions/0 unknown_option",
    ],
    [
      "/entity/company/properties/tier/x-options/1/id",
      "a",
      "/entity/company/properties/tier/x-options/1/id duplicate_id",
    ],
    [
      "/entity/company/properties/tier/x-labels",
      { en: "x".repeat(201) },
      "/entity/company/properties/tier/x-labels/en too_long",
    ],
    ["/entity/company/x-extends", "core/company", "/entity/company/x-extends extends_left"],
    [
      "/form/company-record/tabs/0/sections/0/items/0/field",
      "nope",
      "/form/company-record/tabs/0/sections/0/items/0/field unknown_field",
    ],
    [
      "/form/company-record/tabs/0/sections/0/items/0/field",
      "tier",
      "/form/company-record/tabs/0/sections/0/items/1/field duplicate_field",
    ],
    [
      "/form/company-record/tabs/0/sections/0/items/0/rule",
      "push",
      "/form/company-record/tabs/0/sections/0/items/0 exactly_one",
    ],
    [
      "/form/company-record/tabs/0/sections/0/items/1/id",
      "name",
      "/form/company-record/tabs/0/sections/0/items/1/id duplicate_id",
    ],
    [
      "/form/company-record/tabs/0/sections/0/items/1/visibleWhen",
      { required: ["x"] },
      "/form/company-record/tabs/0/sections/0/items/1/visibleWhen unknown_field",
    ],
    ["/form/company-record/header/stage", "name", "/form/company-record/header/stage not_a_choice"],
    ["/form/company-record/header/buttons", ["nope"], "/form/company-record/header/buttons/0 unknown_rule"],
    ["/form/company-record/related/0/field", "title", "/form/company-record/related/0/field wrong_relation"],
    ["/form/company-record/related/0/columns", ["amount.x"], "/form/company-record/related/0/columns/0 not_a_relation"],
    ["/form/company-record/related/0/id", "main", "/form/company-record/related/0/id duplicate_id"],
    ["/view/deal-big/entity", "nope", "/view/deal-big/entity unknown_entity"],
    ["/view/deal-big/roles", ["nope"], "/view/deal-big/roles/0 unknown_role"],
    ["/view/deal-big/columns/1/field", "company.nope", "/view/deal-big/columns/1/field unknown_field"],
    ["/view/deal-big/columns/1/field", "title", "/view/deal-big/columns/1/field duplicate_field"],
    ["/view/deal-big/type", "board", "/view/deal-big missing"],
    ["/dashboard/home/tiles/1/group", undefined, "/dashboard/home/tiles/1 missing"],
    ["/rule/push/trigger/type", "nope", "/rule/push/trigger/type unknown_trigger"],
    ["/rule/push/trigger/type", "changed", "/form/company-record/header/buttons/0 not_a_button"],
    ["/rule/push/steps/0/type", "nope", "/rule/push/steps/0/type unknown_step"],
    ["/rule/push/steps/0/settings/field", "nope", "/rule/push/steps/0/settings/field unknown_field"],
    ["/rule/push/steps/1/settings/message", "", "/rule/push/steps/1/settings/message not_chosen"],
    ["/rule/push/steps/1/settings/message", "nope", "/rule/push/steps/1/settings/message unknown_message"],
    [
      "/rule/push/steps/0/settings/values",
      { a: { path: "record.gone" } },
      "/rule/push/steps/0/settings/values/a/path unknown_field",
    ],
    ["/rule/push/steps/0/settings/nope", 1, "/rule/push/steps/0/settings/nope unknown_keyword"],
    ["/rule/push/steps/2/branches/0/steps/0/id", "one", "/rule/push/steps/2/branches/0/steps/0/id duplicate_id"],
    ["/rule/push/entity", undefined, "/rule/push/condition condition_without_entity"],
    ["/rule/idle", { trigger: { type: "changed" }, steps: [] }, "/rule/idle trigger_without_entity"],
    ["/role/sales/entities/nope", { read: true }, "/role/sales/entities/nope unknown_entity"],
    ["/role/sales/entities/company/fields/nope", "read", "/role/sales/entities/company/fields/nope unknown_field"],
    ["/role/sales/entities/company/fields/tier", "own", "/role/sales/entities/company/fields/tier not_allowed"],
    ["/message/hello/subject", undefined, "/message/hello missing"],
    ["/navigation/core/home", "nope", "/navigation/core/home unknown_dashboard"],
    ["/navigation/core/groups/0/items/1/view", "nope", "/navigation/core/groups/0/items/1/view unknown_view"],
    ["/navigation/core/groups/0/items/1/entity", "company", "/navigation/core/groups/0/items/1/view wrong_entity"],
    ["/navigation/core/groups/0/items/0/entity", undefined, "/navigation/core/groups/0/items/0 exactly_one"],
    ["/flow", {}, "/flow unknown_kind"],
    ["/view/Deal", { entity: "deal" }, "/view/Deal bad_key"],
  ];
  it.each(cases)("%s = %j gives %s", (pointer, value, problem) => {
    const found = checkDefinitions(withValue(pointer, value), smallLanguage);
    expect(found.map(({ path, code }) => `${path} ${code}`)).toContain(problem);
    for (const { code } of found) {
      if (code === "not_an_option") continue;
      expect(locales.en).toHaveProperty([`problem.${code}`]);
      expect(locales["zh-CN"]).toHaveProperty([`problem.${code}`]);
    }
  });

  it("does not blame the users of a document whose own shape is wrong", () => {
    expect(codesAt(withValue("/entity/deal/properties/amount", 5))).toEqual([
      "/entity/deal/properties/amount wrong_type",
    ]);
  });

  it("tells once what the language and a field's type both find", () => {
    const pointer = "/entity/company/properties/tier/x-options/1/id";
    const [twice] = checkDefinitions(withValue(pointer, "a"), smallLanguage).filter(({ path }) => path === pointer);
    expect(twice).toBeDefined();
    const checkSchema = () => [{ ...twice, path: "/x-options/1/id", code: twice?.code ?? "" }];
    const strict = { ...smallLanguage, fieldTypes: { ...smallLanguage.fieldTypes, checkSchema } };
    const found = checkDefinitions(withValue(pointer, "a"), strict);
    expect(found.filter(({ path }) => path === pointer)).toEqual([twice]);
  });

  it("refuses keys that differ only in case", () => {
    const set = withValue("/view/DEAL-BIG", { entity: "deal" });
    expect(codesAt(set)).toContain("/view/DEAL-BIG clashing_key");
  });

  it("speaks both languages with the same keys", () => {
    expect(Object.keys(locales["zh-CN"])).toEqual(Object.keys(locales.en));
  });
});
