import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DefinitionSet } from "../set/definition-set.ts";
import { arbitrarySet } from "../testing/arbitrary-set.ts";
import { smallSet } from "../testing/small-set.ts";
import { fromPointer } from "../text/pointer.ts";
import { setIn } from "../text/set-in.ts";
import { applyChanges } from "./apply-changes.ts";
import { diffDefinitions } from "./diff-definitions.ts";
import { extendDocument } from "./extend-document.ts";
import { mergeDefinitions, mergeWithChoices } from "./merge-definitions.ts";
import { hashDefinitions, stringifyDocument } from "./stringify-document.ts";

const edit = (set: DefinitionSet, edits: Readonly<Record<string, unknown>>): DefinitionSet =>
  Object.entries(edits).reduce(
    (result, [pointer, value]) => setIn(result, fromPointer(pointer), value) as DefinitionSet,
    set,
  );
const same = (a: DefinitionSet, b: DefinitionSet): void => {
  expect(diffDefinitions(a, b)).toEqual([]);
};

describe("diffDefinitions", () => {
  it("leads from any set to any other", () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, (a, b) => {
        expect(diffDefinitions(applyChanges(a, diffDefinitions(a, b)), b)).toEqual([]);
      }),
    );
  });

  it("finds nothing between a set and its copy, and between other orders of keywords", () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        expect(diffDefinitions(set, structuredClone(set))).toEqual([]);
      }),
    );
    const { type, ...rest } = smallSet.entity.company as NonNullable<DefinitionSet["entity"][string]>;
    same(smallSet, edit(smallSet, { "/entity/company": { ...rest, type } }));
  });

  it("names places by ids", () => {
    const after = edit(smallSet, {
      "/entity/company/properties/tier/x-options/1/x-labels/en": "Bronze",
      "/view/deal-big/columns": [{ field: "owner" }, { field: "title" }],
      "/message/hello": undefined,
    });
    expect(diffDefinitions(smallSet, after)).toMatchObject([
      {
        kind: "entity",
        path: ["properties", "tier", "x-options", "b", "x-labels", "en"],
        op: "changed",
        before: "Silver",
        after: "Bronze",
      },
      { kind: "view", path: ["columns", "company.name"], op: "removed" },
      { kind: "view", path: ["columns"], op: "moved", after: ["owner", "title"] },
      { kind: "message", key: "hello", path: [], op: "removed" },
    ]);
  });
});

describe("mergeDefinitions", () => {
  it("takes the only side that changed, and what both changed alike", () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, (base, other) => {
        for (const merged of [
          mergeDefinitions(base, other, base),
          mergeDefinitions(base, base, other),
          mergeDefinitions(base, other, other),
        ]) {
          expect(merged.conflicts).toEqual([]);
          same(merged.set, other);
        }
      }),
    );
  });

  it("finds the same conflicts from either side, and answers each with the side chosen", () => {
    fc.assert(
      fc.property(arbitrarySet, arbitrarySet, arbitrarySet, (base, mine, theirs) => {
        const ids = mergeDefinitions(base, mine, theirs).conflicts.map(({ id }) => id);
        expect(
          mergeDefinitions(base, theirs, mine)
            .conflicts.map(({ id }) => id)
            .toSorted(),
        ).toEqual(ids.toSorted());
        const all = (side: "mine" | "theirs") =>
          mergeWithChoices({ base, mine, theirs }, Object.fromEntries(ids.map((id) => [id, side])));
        expect(all("mine").conflicts.every(({ choice }) => choice === "mine")).toBe(true);
        // Once its conflicts are answered, a merge is a descendant of both: merging again changes nothing.
        const merged = all("theirs").set;
        same(mergeDefinitions(theirs, merged, theirs).set, merged);
      }),
    );
  });

  it("keeps both sides' changes of different places, and additions beside their neighbours", () => {
    const items = "/form/company-record/tabs/0/sections/0/items";
    const mine = edit(smallSet, {
      "/entity/company/properties/name/maxLength": 200,
      [items]: [
        { id: "mine", field: "owner" },
        { id: "tier", field: "tier", visibleWhen: { required: ["name"] } },
        { id: "name", field: "name", span: 2 },
      ],
    });
    const theirs = edit(smallSet, {
      "/entity/company/properties/name/x-labels/en": "Full name",
      "/entity/company/properties/tier/x-options/2": undefined,
      [`${items}/1/span`]: 3,
    });
    const added = edit(theirs, {
      [items]: [...(theirs.form["company-record"]?.tabs[0]?.sections[0]?.items ?? []), { id: "new", rule: "push" }],
    });
    const merged = mergeDefinitions(smallSet, mine, added);
    expect(merged.conflicts).toEqual([]);
    expect(merged.set.entity.company?.properties.name).toMatchObject({
      maxLength: 200,
      "x-labels": { en: "Full name" },
    });
    const ids = merged.set.form["company-record"]?.tabs[0]?.sections[0]?.items.map(({ id }) => id);
    expect(ids).toEqual(["mine", "tier", "new", "name"]);
    expect(merged.set.form["company-record"]?.tabs[0]?.sections[0]?.items[1]).toMatchObject({ span: 3 });
  });

  it("defaults by class: structure to theirs, unless mine removed it; labels, rules and roles to mine", () => {
    const mine = edit(smallSet, {
      "/entity/company/properties/name/maxLength": 10,
      "/entity/company/properties/name/x-labels/en": "Mine",
      "/rule/push/steps/0/settings/field": "name",
      "/rule/push/enabled": false,
      "/role/sales/entities/company/read": false,
      "/entity/deal/properties/amount": undefined,
    });
    const theirs = edit(smallSet, {
      "/entity/company/properties/name/maxLength": 20,
      "/entity/company/properties/name/x-labels/en": "Theirs",
      "/rule/push/trigger/type": "changed",
      "/role/sales/entities/company/read": { required: ["name"] },
      "/entity/deal/properties/amount/minimum": 5,
    });
    const merged = mergeDefinitions(smallSet, mine, theirs);
    expect(Object.fromEntries(merged.conflicts.map(({ id, choice }) => [id, choice]))).toEqual({
      "/entity/company/properties/name/maxLength": "theirs",
      "/entity/company/properties/name/x-labels/en": "mine",
      "/entity/deal/properties/amount": "mine",
      "/rule/push": "mine",
      "/role/sales/entities/company/read": "mine",
    });
    expect(merged.set.rule.push).toMatchObject({ enabled: false, trigger: { type: "button" } });
    const chosen = mergeWithChoices({ base: smallSet, mine, theirs }, { "/rule/push": "theirs" });
    expect(chosen.set.rule.push).toMatchObject({ enabled: false, trigger: { type: "changed" } });
  });

  it("never mixes two field types", () => {
    const mine = edit(smallSet, { "/entity/deal/properties/amount/minimum": 7 });
    const theirs = edit(smallSet, { "/entity/deal/properties/amount": { "x-type": "text", type: "string" } });
    const { set, conflicts } = mergeDefinitions(smallSet, mine, theirs);
    expect(conflicts.map(({ id }) => id)).toEqual(["/entity/deal/properties/amount"]);
    expect(set.entity.deal?.properties.amount).toEqual({ "x-type": "text", type: "string" });
  });
});

describe("extendDocument", () => {
  it("adds by ids and reports what is said differently", () => {
    const base = smallSet.form["company-record"] as DefinitionSet["form"][string];
    const { document, conflicts } = extendDocument("form", base, {
      extends: "core/company-record",
      entity: "company",
      tabs: [
        {
          id: "main",
          sections: [
            {
              id: "basic",
              columns: 3,
              items: [
                { id: "name", field: "name", span: 1 },
                { id: "vip", field: "owner" },
              ],
            },
            { id: "more", items: [] },
          ],
        },
      ],
    });
    expect(document.extends).toBeUndefined();
    expect(document.tabs[0]?.sections[0]?.items.map(({ id }) => id)).toEqual(["name", "vip", "tier", "note"]);
    expect(document.tabs[0]?.sections[0]?.columns).toBe(3);
    expect(document.tabs[0]?.sections[1]?.id).toBe("more");
    expect(conflicts).toEqual([
      { path: ["tabs", "main", "sections", "basic", "items", "name", "span"], base: 2, addition: 1 },
    ]);
  });

  it("changes nothing when it adds nothing new", () => {
    fc.assert(
      fc.property(arbitrarySet, (set) => {
        for (const form of Object.values(set.form))
          expect(extendDocument("form", form, form)).toEqual({ document: form, conflicts: [] });
      }),
    );
  });
});

describe("stringifyDocument", () => {
  it("is the same for any order of keywords and keeps the order of fields", async () => {
    const { properties, type, ...rest } = smallSet.entity.company as NonNullable<DefinitionSet["entity"][string]>;
    const other = { properties, ...rest, type };
    expect(stringifyDocument("entity", other)).toBe(stringifyDocument("entity", smallSet.entity.company));
    expect(JSON.parse(stringifyDocument("entity", other))).toEqual(smallSet.entity.company);
    expect(await hashDefinitions(edit(smallSet, { "/entity/company": other }))).toBe(await hashDefinitions(smallSet));
    const turned = { ...other, properties: Object.fromEntries(Object.entries(properties).toReversed()) };
    expect(stringifyDocument("entity", turned)).not.toBe(stringifyDocument("entity", other));
  });
});
