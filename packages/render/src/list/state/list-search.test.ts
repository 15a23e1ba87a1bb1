import type { ConditionDocument } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ListState } from "./list-state.ts";
import { readListSearch } from "./read-list-search.ts";
import { writeListSearch } from "./write-list-search.ts";

const base: ListState = {
  view: "mine",
  type: "table",
  where: { required: ["tier"], properties: { tier: { const: "a" } } },
  search: "",
  sort: [{ field: "name" }],
  columns: [
    { field: "name", width: 260, pinned: true },
    { field: "amount", total: "sum" },
  ],
  bin: false,
};

const key = fc.constantFrom("name", "amount", "stage", "owner", "customer.name");
const where = fc.oneof(
  fc.constant(undefined),
  fc.constant<ConditionDocument>({ required: ["stage"], properties: { stage: { enum: ["a", "b"] } } }),
  fc
    .record({ minimum: fc.integer() })
    .map((amount): ConditionDocument => ({ required: ["amount"], properties: { amount } })),
);
const column = fc.record({
  field: key,
  width: fc.option(fc.integer({ min: 48, max: 800 }), { nil: undefined }),
  pinned: fc.boolean(),
});
const state: fc.Arbitrary<ListState> = fc.record({
  view: fc.constant("mine"),
  type: fc.constantFrom("table" as const, "board" as const),
  where,
  search: fc.string(),
  sort: fc.uniqueArray(fc.record({ field: key, desc: fc.boolean() }), { selector: ({ field }) => field, maxLength: 4 }),
  group: fc.option(fc.constantFrom("stage", "owner"), { nil: undefined }),
  columns: fc.uniqueArray(column, { selector: ({ field }) => field, minLength: 1 }),
  bin: fc.boolean(),
});

/** Without what says nothing, and with the totals that an address leaves to the view. */
const plain = (of: ListState) => ({
  ...of,
  group: of.group ?? null,
  where: of.where ?? null,
  sort: of.sort.map(({ field, desc }) => [field, desc ?? false]),
  columns: of.columns.map(({ field, width, pinned }) => [field, width ?? 0, pinned ?? false]),
});

describe("a list's state in its address", () => {
  test("comes back as it was, whatever its view says", () => {
    fc.assert(
      fc.property(state, state, (one, other) => {
        const { state: read, broken } = readListSearch(writeListSearch(one, other), other);
        expect(broken).toBe(false);
        expect(plain(read)).toEqual(plain(one));
      }),
    );
  });

  test("says nothing where nothing differs from the view", () => {
    expect(writeListSearch(base, base)).toEqual({ view: "mine" });
  });

  test("written whole, does not lean on the view", () => {
    const other: ListState = {
      ...base,
      where: undefined,
      sort: [],
      columns: [{ field: "owner" }],
      type: "board",
      group: "stage",
    };
    const words = writeListSearch({ ...base, group: undefined }, base, { whole: true });
    const { state: read } = readListSearch({ ...words, group: words.group ?? "none" }, other);
    expect(plain(read)).toEqual(plain(base));
  });

  test("keeps the view's totals when columns are named", () => {
    const { state: read } = readListSearch({ columns: "amount:150,name" }, base);
    expect(read.columns).toEqual([{ field: "amount", width: 150, total: "sum" }, { field: "name" }]);
  });

  test.each(["{", '{"unknownWord":1}', "[1]", '"text"'])("tells of the filter %s and keeps the view's", (words) => {
    const read = readListSearch({ where: words }, base);
    expect(read.broken).toBe(true);
    expect(read.state.where).toEqual(base.where);
  });

  test("leaves out what is not known, whatever it is combined with, and tells so", () => {
    const known = {
      condition: (part: ConditionDocument) => !JSON.stringify(part).includes("secret"),
      path: (path: string) => path !== "secret",
    };
    const is = (field: string): ConditionDocument => ({ required: [field] });
    const read = (where: ConditionDocument, sort?: string) =>
      readListSearch({ where: JSON.stringify(where), ...(sort !== undefined && { sort }) }, base, known);
    expect(read(is("secret"))).toMatchObject({ broken: false, dropped: true, state: { where: undefined } });
    expect(read({ allOf: [is("city"), { anyOf: [is("secret"), is("name")] }] })).toMatchObject({
      dropped: true,
      state: { where: is("city") },
    });
    expect(read(is("city"), "-secret,name")).toMatchObject({ dropped: true, state: { sort: [{ field: "name" }] } });
    expect(read(is("city"), "name").dropped).toBe(false);
    expect(readListSearch({}, base, known).dropped).toBe(false);
  });

  test("takes the view's filter away with true", () => {
    expect(readListSearch({ where: "true" }, base).state.where).toBeUndefined();
  });
});
