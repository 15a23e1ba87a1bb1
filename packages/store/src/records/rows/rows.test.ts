import { AppError } from "@quoin/definition";
import { describe, expect, it } from "vitest";
import type { Row, WriteContext } from "../../door.ts";
import { someone } from "../../testing/actors.ts";
import { designer } from "../../testing/designer.ts";
import { openComputed } from "../../testing/open-computed.ts";
import { rowsSet } from "../../testing/rows-set.ts";
import { decimal, relation, setOf } from "../../testing/sets.ts";

const seller = someone("u1", "seller");
const other = someone("u2", "seller");

const lamp = { product: "Lamp", count: 2, price: 10 };
const desk = { product: "Desk", count: 1, price: 99.5 };

async function open() {
  const one = await openComputed(rowsSet());
  const { records } = one.store;
  const read = (id: unknown, fields: readonly string[] = ["lines"], actor = designer) =>
    records.get({ entity: "offer", id: String(id) }, actor, { fields });
  const change = async (id: unknown, values: Row, context: Partial<WriteContext> = {}): Promise<Row> => {
    const [result] = await records.write([{ op: "update", entity: "offer", id: String(id), values }], {
      actor: designer,
      ...context,
    });
    if (result?.ok !== true) throw result?.error ?? new Error("Nothing was written.");
    return result.record;
  };
  return { ...one, records, read, change };
}

const linesOf = (record: Row, key = "lines"): Row[] => record[key] as Row[];
const names = (record: Row): unknown[] => linesOf(record).map(({ product }) => product);

async function refusal(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

describe("a record with its rows", () => {
  it("is made in one go: rows keep their order, sums are settled, the log has each", async () => {
    const { create, read, history, store } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp, desk] });
    expect(made).toMatchObject({ name: "O1", total: 119.5 });
    expect(linesOf(made)).toMatchObject([
      { product: "Lamp", amount: 20, place: 1, rev: 1 },
      { product: "Desk", amount: 99.5, place: 2, rev: 1 },
    ]);
    expect(linesOf(made)[0]).not.toHaveProperty("offer");
    expect((await read(made["id"])).lines).toEqual(made["lines"]);
    expect((await history("line", String(linesOf(made)[0]?.["id"])))[0]).toMatchObject({
      op: "create",
      actor: designer.userId,
    });
    const page = await store.records.query({ entity: "offer", fields: ["name", "lines.product"] }, designer);
    expect(page.data).toMatchObject([{ name: "O1", lines: [{ product: "Lamp" }, { product: "Desk" }] }]);
    expect(linesOf(page.data[0]!)[0]).not.toHaveProperty("amount");
  });

  it("says nothing of them where nobody asks, and cannot be filtered or sorted by them", async () => {
    const { create, records, get } = await open();
    const { id } = await create("offer", { name: "O1", lines: [lamp] });
    expect(await get("offer", id)).not.toHaveProperty("lines");
    for (const query of [
      { sort: [{ field: "lines" }] },
      { where: { required: ["lines"] } },
      { fields: ["lines.none"] },
    ])
      expect((await refusal(records.query({ entity: "offer", ...query }, designer))).code).toBe("unknown_key");
  });

  it("takes a whole list: rows are changed, made, moved, and those left out go into the bin", async () => {
    const { create, change, read, all } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp, desk] });
    const [first, second] = linesOf(made);
    const next = await change(made["id"], {
      lines: [
        { product: "Chair", count: 1, price: 5 },
        { id: second?.["id"], rev: 1, count: 2 },
      ],
    });
    expect(names(next)).toEqual(["Chair", "Desk"]);
    expect(next["total"]).toBe(204);
    expect(names(await read(made["id"]))).toEqual(["Chair", "Desk"]);
    expect((await all("line", true)).map(({ id }) => id)).toEqual([first?.["id"]]);
    expect(linesOf(await change(made["id"], { lines: [] }))).toEqual([]);
  });

  it("takes single changes and leaves every other row as it is", async () => {
    const { create, change } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp, desk] });
    const [first, second] = linesOf(made);
    const next = await change(made["id"], {
      name: "O2",
      lines: { save: [{ product: "Chair" }], remove: [{ id: first?.["id"], rev: 1 }] },
    });
    expect(next).toMatchObject({ name: "O2", total: 99.5 });
    expect(linesOf(next)).toMatchObject([
      { id: second?.["id"], rev: 1 },
      { product: "Chair", place: 3 },
    ]);
  });

  it("is judged with what its new rows sum up to", async () => {
    const { create, change } = await open();
    const { id } = await create("offer", { name: "O1", state: "open" });
    expect((await refusal(change(id, { state: "sent" }))).code).toBe("validation");
    expect(await change(id, { state: "sent", lines: [lamp] })).toMatchObject({ state: "sent", total: 20 });
    expect(await create("offer", { name: "O2", state: "sent", lines: [lamp] })).toMatchObject({ total: 20 });
    const free = { name: "O3", state: "sent", lines: [{ ...lamp, price: 0 }] };
    expect((await refusal(create("offer", free))).details).toMatchObject([{ path: "/state", code: "gate_closed" }]);
  });
});

describe("refusals", () => {
  it.each([
    ["what a row lacks", [lamp, { count: 1 }], { path: "/lines/1/product", code: "required" }],
    ["a bad value", [{ ...lamp, count: 0 }], { path: "/lines/0/count", code: "too_small" }],
    ["a key that there is not", [{ ...lamp, nothing: 1 }], { path: "/lines/0/nothing", code: "unknown_key" }],
    ["what nobody writes", [{ ...lamp, amount: 1 }], { path: "/lines/0/amount", code: "readonly" }],
    [
      "a value that is taken",
      [
        { ...lamp, code: "a" },
        { ...desk, code: "a" },
      ],
      { path: "/lines/1/code", code: "not_unique" },
    ],
    ["too many rows", Array.from({ length: 6 }, () => lamp), { path: "/lines", code: "too_many_rows" }],
    ["more than fits", Array.from({ length: 501 }, () => lamp), { path: "/lines", code: "too_many_rows" }],
    ["no list", "Lamp", { path: "/lines", code: "wrong_type" }],
    ["emptying by nothing", null, { path: "/lines", code: "wrong_type" }],
    ["a row that is none", ["Lamp"], { path: "/lines/0", code: "wrong_type" }],
    ["another key", { add: [] }, { path: "/lines/add", code: "unknown_key" }],
    ["a row of nowhere", [{ id: "none", count: 1 }], { path: "/lines/0/id", code: "unknown_row" }],
    ["a row twice", [{ id: "a" }, { id: "a" }], { path: "/lines/1/id", code: "repeated_row" }],
    ["a revision that is none", [{ id: "a", rev: 0 }], { path: "/lines/0/rev", code: "wrong_type" }],
    ["removing without a name", { remove: [{}] }, { path: "/lines/remove/0/id", code: "required" }],
  ])("tell the place of %s, and nothing is written", async (_what, lines, problem) => {
    const { create, all } = await open();
    const error = await refusal(create("offer", { name: "O1", lines }));
    expect(error.details[0]).toMatchObject(problem);
    expect([await all("offer"), await all("line"), await all("line", true)]).toEqual([[], [], []]);
  });

  it("undo the whole where one row fails, rows that were fine included", async () => {
    const { create, change, read } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp, desk] });
    const before = await read(made["id"], ["name", "total", "rev", "lines"]);
    const [first, second] = linesOf(made);
    const error = await refusal(
      change(made["id"], {
        name: "O2",
        lines: [{ id: first?.["id"], count: 7 }, { id: second?.["id"], product: "x".repeat(21) }, lamp],
      }),
    );
    expect(error.details).toMatchObject([{ path: "/lines/1/product", code: "too_long" }]);
    expect(await read(made["id"], ["name", "total", "rev", "lines"])).toEqual(before);
  });

  it("are one change's own where each stands alone", async () => {
    const { records, all } = await open();
    const results = await records.write(
      [
        { op: "create", entity: "offer", values: { name: "O1", lines: [lamp] } },
        { op: "create", entity: "offer", values: { name: "O2", lines: [{ count: 1 }] } },
        { op: "create", entity: "offer", values: { lines: [desk] } },
      ],
      { actor: designer, partial: true },
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect((await all("line")).map(({ product }) => product)).toEqual(["Lamp"]);
    const error = await refusal(
      records.write(
        [
          { op: "create", entity: "offer", values: { name: "O3" } },
          { op: "create", entity: "offer", values: { name: "O4", lines: [lamp, {}] } },
        ],
        { actor: designer },
      ),
    );
    expect(error.data).toEqual({ index: 1 });
    expect(error.details).toMatchObject([{ path: "/lines/1/product", code: "required" }]);
  });

  it("tell of a rule over a relation that new rows break by what they sum up to", async () => {
    const set = rowsSet();
    const { offer } = set.entity;
    if (offer === undefined) throw new Error("The set has lost its entities.");
    const { region } = setOf({ region: { most: decimal(2) } }).entity;
    const rules = [{ id: "most", must: "IFBLANK({total}, 0) <= {region.most}", message: { en: "Too much." } }];
    const properties = { ...offer.properties, region: relation("region") };
    const entity = { ...set.entity, region: region ?? offer, offer: { ...offer, properties, "x-rules": rules } };
    const { create } = await openComputed({ ...set, entity });
    const most = await create("region", { most: 20 });
    await create("offer", { name: "O1", region: most["id"], lines: [lamp] });
    const error = await refusal(create("offer", { name: "O2", region: most["id"], lines: [lamp, desk] }));
    expect(error.details).toMatchObject([{ code: "rule_broken" }]);
  });

  it("are told as warnings of what a record's new rows sum up to, where its rules only warn", async () => {
    const set = rowsSet();
    const { offer } = set.entity;
    if (offer === undefined) throw new Error("The set has lost its entities.");
    const message = { en: "Too much." };
    const rules = [{ id: "most", must: "IFBLANK({total}, 0) <= 20", message, severity: "warning" as const }];
    const { store } = await openComputed({ ...set, entity: { ...set.entity, offer: { ...offer, "x-rules": rules } } });
    const make = (name: string, lines: readonly Row[]) =>
      ({ op: "create", entity: "offer", values: { name, lines } }) as const;
    const results = await store.records.write([make("O1", [lamp]), make("O2", [lamp, desk])], { actor: designer });
    const hint = [{ path: "", code: "rule_broken", params: { hint: message } }];
    expect(results.map((result) => result.ok && result.warnings)).toEqual([undefined, hint]);
  });

  it("leave no words in the index where a change that stands alone takes them back", async () => {
    const { create, records, store } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp] });
    const [line] = linesOf(made);
    const values = { name: "longer than a name may be", lines: { save: [{ id: line?.["id"], product: "Sunlight" }] } };
    const change = { op: "update", entity: "offer", id: String(made["id"]), values } as const;
    expect(await records.write([change], { actor: designer, partial: true })).toMatchObject([{ ok: false }]);
    const found = await records.query({ entity: "line", search: "Sunlight" }, designer);
    expect(found.data).toEqual([]);
    expect(await store.verify()).toEqual([]);
  });

  it("know conflicts row by row: other fields merge, the same field is told with its place", async () => {
    const { create, change, update } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp] });
    const id = String(linesOf(made)[0]?.["id"]);
    await update("line", id, { count: 3 });
    expect(await change(made["id"], { lines: [{ id, rev: 1, product: "Sun" }] }, { actor: designer })).toMatchObject({
      total: 30,
    });
    const error = await refusal(change(made["id"], { lines: { save: [{ id, rev: 1, count: 4 }] } }));
    expect([error.code, error.details]).toEqual(["conflict", [{ path: "/lines/save/0/count", code: "conflict" }]]);
  });
});

describe("rights", () => {
  it("leave alone what the writer does not see, and show it to nobody", async () => {
    const { records, create, change, read, all } = await open();
    const { id } = await create("offer", { name: "O1" });
    await change(id, { lines: [lamp] }, { actor: other });
    await change(id, { lines: [{ ...desk, cost: 50 }] });
    // Of the designer's list the other's row was left out, so it is in the bin; the other's next one is not.
    await change(id, { lines: { save: [{ ...lamp, product: "Theirs" }] } }, { actor: other });
    await change(id, { lines: { save: [{ ...lamp, product: "Mine" }] } }, { actor: seller });
    expect(names(await read(id, ["lines"], seller))).toEqual(["Mine"]);
    expect(names(await change(id, { lines: [] }, { actor: seller }))).toEqual([]);
    expect(names(await read(id))).toEqual(["Desk", "Theirs"]);
    const theirs = (await all("line")).find(({ product }) => product === "Theirs");
    for (const row of [theirs?.["id"], "none"]) {
      const error = await refusal(change(id, { lines: { remove: [{ id: row }] } }, { actor: seller }));
      expect(error.details).toEqual([{ path: "/lines/remove/0/id", code: "unknown_row" }]);
    }
    const error = await refusal(change(id, { lines: [{ ...lamp, cost: 1 }] }, { actor: seller }));
    expect([error.code, error.details[0]?.path]).toEqual(["unknown_key", "/lines/0/cost"]);
    expect(linesOf(await read(id, ["lines"], other))[0]).not.toHaveProperty("cost");
    await expect(records.get({ entity: "offer", id: String(id) }, seller, { fields: ["lines.cost"] })).rejects.toThrow(
      "does not exist",
    );
  });

  it("hide the field as if it were not there where its rows, or whose they are, may not be known", async () => {
    const { records, create, change } = await open();
    const { id } = await create("offer", { name: "O1", lines: [lamp] });
    for (const role of ["reader", "blind"]) {
      const actor = someone("u1", role);
      const seen = await refusal(records.get({ entity: "offer", id: String(id) }, actor, { fields: ["lines"] }));
      const none = await refusal(records.get({ entity: "offer", id: String(id) }, actor, { fields: ["nines"] }));
      expect([seen.code, seen.message.replace("lines", "nines")]).toEqual([none.code, none.message]);
      expect(JSON.stringify(seen.details).replaceAll("lines", "nines")).toBe(JSON.stringify(none.details));
    }
    const blind = someone("u1", "blind");
    const [hidden, missing] = [
      await refusal(change(id, { lines: [] }, { actor: blind })),
      await refusal(change(id, { nines: [] }, { actor: blind })),
    ];
    expect(hidden.message.replace("lines", "nines")).toBe(missing.message);
    expect(hidden.code).toBe("unknown_key");
  });

  it("hold for the record and for the table's field before any row is looked at", async () => {
    const { create, change } = await open();
    const { id } = await create("offer", { name: "O1", lines: [lamp] });
    const locked = await refusal(change(id, { lines: [] }, { actor: someone("u1", "keeper") }));
    expect([locked.code, locked.details]).toEqual(["forbidden", [{ path: "/lines", code: "readonly" }]]);
    expect((await refusal(change("none", { lines: [lamp] }, { actor: seller }))).code).toBe("not_found");
  });
});

describe("belonging", () => {
  it("rows go into the bin with their record, come back with it, and are purged with it", async () => {
    const { create, records, all, change } = await open();
    const made = await create("offer", { name: "O1", lines: [lamp, desk] });
    const id = String(made["id"]);
    await change(id, { lines: { remove: [{ id: linesOf(made)[0]?.["id"] }] } });
    const act = (op: "delete" | "restore" | "purge") =>
      records.write([{ op, entity: "offer", id }], { actor: designer });
    await act("delete");
    expect(await all("line")).toEqual([]);
    const gone = await records.get({ entity: "offer", id }, designer, { deleted: true, fields: ["lines"] });
    expect(names(gone)).toEqual(["Desk"]);
    await act("restore");
    expect((await all("line")).map(({ product }) => product)).toEqual(["Desk"]);
    await act("delete");
    await act("purge");
    expect([await all("line"), await all("line", true)]).toEqual([[], []]);
  });

  it("a row that is not owned is only let go", async () => {
    const { create, change, all } = await open();
    const made = await create("offer", { name: "O1", notes: [{ text: "Call" }] });
    await change(made["id"], { notes: [] });
    expect(await all("note")).toMatchObject([{ text: "Call" }]);
    expect((await all("note"))[0]).not.toHaveProperty("offer");
  });

  it("a link with fields of its own shows on both sides and goes with either", async () => {
    const { create, records, all, read } = await open();
    const [a, b] = [await create("partner", { name: "A" }), await create("partner", { name: "B" })];
    const made = await create("offer", {
      name: "O1",
      shares: [
        { partner: a["id"], part: 0.7 },
        { partner: b["id"], part: 0.3 },
      ],
    });
    expect(linesOf(await read(made["id"], ["shares.partner.name", "shares.part"]), "shares")).toMatchObject([
      { part: 0.3, "partner.name": "B" },
      { part: 0.7, "partner.name": "A" },
    ]);
    const side = await records.get({ entity: "partner", id: String(a["id"]) }, designer, {
      fields: ["shares"],
      titles: true,
    });
    expect(linesOf(side, "shares")).toMatchObject([{ part: 0.7, offer: made["id"], offer$title: "O1" }]);
    await records.write([{ op: "delete", entity: "partner", id: String(a["id"]) }], { actor: designer });
    expect((await all("share")).map(({ part }) => part)).toEqual([0.3]);
  });

  it("an upsert writes the rows of what it found or made, and a key given twice answers once", async () => {
    const { records, all } = await open();
    const upsert = (lines: unknown, key?: string) =>
      records.write([{ op: "upsert", entity: "offer", match: ["name"], values: { name: "O1", lines } }], {
        actor: designer,
        ...(key === undefined ? {} : { idempotencyKey: key }),
      });
    const [made] = await upsert([lamp], "key-0001");
    expect(await upsert([lamp], "key-0001")).toEqual([made]);
    await upsert({ save: [desk] });
    expect((await all("line")).map(({ product }) => product).toSorted()).toEqual(["Desk", "Lamp"]);
    expect(await all("offer")).toMatchObject([{ total: 119.5 }]);
  });
});
