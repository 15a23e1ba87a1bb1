import {
  AppError,
  type ConditionDocument,
  type DefinitionSet,
  type FieldSchema,
  isPlainObject,
} from "@quoin/definition";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { COMPUTE_JOB } from "../../computed/compute-job.ts";
import type { Change } from "../../door.ts";
import { formula, lookup } from "../../testing/computed-set.ts";
import { designer } from "../../testing/designer.ts";
import { lookInto } from "../../testing/look-into.ts";
import { openTestStore, type TestStore } from "../../testing/open-test-store.ts";
import { choice, integer, relation, setOf, text } from "../../testing/sets.ts";
import type { Choices } from "../convert/field-choices.ts";

/** Ids by the word that a test made a record under. */
type Made = Map<string, string>;
/** What is written, by words: "firm 0" stands for its id where it is the value of a relation. */
interface Written {
  readonly op?: "update" | "delete" | "restore";
  readonly word: string;
  readonly values?: Readonly<Record<string, unknown>>;
}

const COUNT = 23;
const NAMES = ["Alpha", "Beta", "Gamma", "Delta", "Omega"];
const many = (entity: string): FieldSchema => ({ ...relation(entity), type: "array", "x-type": "relations" });
const tree: FieldSchema = { ...relation("region"), "x-tree": true };
const label = (source = '{name} & " " & {region.name}') => formula(source, "text", { type: "string" });

interface Sets {
  readonly a: FieldSchema;
  /** Formula of what firms are called. */
  readonly called?: string;
  readonly site?: FieldSchema;
}

/** Things of firms of regions; a firm is called by what it and its region are called. */
function sets({ a, called, site = relation("site") }: Sets): DefinitionSet {
  const set = setOf({
    region: { name: text(), up: tree },
    firm: { name: text(), region: relation("region"), label: label(called) },
    site: { name: text(), label: formula('"at " & {name}', "text") },
    thing: {
      a,
      site,
      size: integer(),
      twice: formula("{size} * 2"),
      firm: relation("firm"),
      seller: relation("firm"),
      of: lookup("seller.label"),
    },
    part: { thing: many("thing"), weight: integer(), maker: relation("firm") },
  });
  const { firm, site: place } = set.entity;
  if (firm === undefined || place === undefined) throw new Error("There are no firms.");
  const titled = { firm: { ...firm, "x-title": "label" }, site: { ...place, "x-title": "name" } };
  return { ...set, entity: { ...set.entity, ...titled } };
}

interface Followed {
  readonly name: string;
  readonly before: FieldSchema;
  readonly after: FieldSchema;
  readonly choices?: Choices;
  /** Value of "a" of the thing of this number. */
  readonly value: (n: number) => unknown;
  /** What is written once some parts are done: while nobody publishes, and while somebody does. */
  readonly meanwhile: readonly [readonly Written[], readonly Written[]];
}

const firmOf = (n: number) => `firm ${n % 5}`;
const RENAMED: Followed["meanwhile"] = [
  [
    { op: "update", word: "firm 0", values: { name: "Alef" } },
    { op: "update", word: "region 1", values: { name: "South" } },
    { op: "update", word: "thing 2", values: { a: "firm 3" } },
  ],
  [
    { op: "update", word: "region 0", values: { name: "West" } },
    { op: "delete", word: "firm 4" },
    { word: "thing 30", values: { a: "firm 0", size: 4 } },
  ],
];

const SPLITS: Readonly<Record<string, (made: Made) => ConditionDocument>> = {
  "a computed field": () => ({ required: ["twice"], properties: { twice: { minimum: 20 } } }),
  "a field looked up": () => ({ required: ["of"], properties: { of: { textEndsWith: "North" } } }),
  "a field of another record": () => ({
    related: { firm: { required: ["name"], properties: { name: { enum: ["Alpha", "Alef", "Zed"] } } } },
  }),
  "a record two steps away": () => ({
    related: { firm: { related: { region: { required: ["name"], properties: { name: { const: "North" } } } } } },
  }),
  "records that point here": () => ({
    related: { "part.thing": { required: ["weight"], properties: { weight: { minimum: 5 } } } },
  }),
  "what those point at": () => ({
    not: {
      related: {
        "part.thing": { related: { maker: { required: ["label"], properties: { label: { textStartsWith: "Al" } } } } },
      },
    },
  }),
  "what lies below another": (made) => ({
    related: { firm: { required: ["region"], properties: { region: { under: made.get("region 0") ?? "" } } } },
  }),
};

/** Whatever may change which side of a split a thing is on. */
const MOVED: Followed["meanwhile"] = [
  [
    { op: "update", word: "thing 1", values: { size: 15 } },
    { op: "update", word: "firm 1", values: { name: "Zed" } },
    { op: "update", word: "region 0", values: { name: "East" } },
    { op: "update", word: "region 2", values: { up: "region 0" } },
    { op: "update", word: "part 0", values: { thing: ["thing 7", "thing 8"] } },
    { op: "update", word: "part 1", values: { weight: 9 } },
    { op: "delete", word: "part 2" },
  ],
  [
    { op: "update", word: "thing 0", values: { size: 1, a: "y" } },
    { op: "update", word: "thing 3", values: { firm: "firm 0", a: "x" } },
    { op: "update", word: "region 1", values: { name: "North", up: null } },
    { op: "update", word: "firm 0", values: { region: "region 1" } },
    { op: "delete", word: "firm 3" },
    { op: "update", word: "firm 2", values: { name: "Alpha" } },
    { op: "restore", word: "part 2" },
    { op: "update", word: "part 3", values: { maker: "firm 1", thing: ["thing 12"] } },
    { word: "part 9", values: { thing: ["thing 13", "thing 1"], weight: 50, maker: "firm 0" } },
  ],
];

const options = (ids: readonly string[]) => choice("select", ids);

const NAMED: readonly Followed[] = [
  {
    name: "a relation told by a computed name",
    before: relation("firm"),
    after: text(),
    value: firmOf,
    meanwhile: RENAMED,
  },
  {
    name: "several relations told by computed names",
    before: many("firm"),
    after: text(),
    value: (n) => [firmOf(n), firmOf(n + 1)],
    meanwhile: [
      RENAMED[0].map((one) => (one.word === "thing 2" ? { ...one, values: { a: ["firm 3"] } } : one)),
      RENAMED[1].map((one) => (one.word === "thing 30" ? { ...one, values: { a: ["firm 0", "firm 1"] } } : one)),
    ],
  },
  {
    name: "relations to one of several told by their names",
    before: { type: "object", "x-type": "relation-any", "x-entities": ["firm", "site"], "x-labels": { en: "A" } },
    after: text(),
    value: (n) => (n % 2 === 0 ? { entity: "firm", id: firmOf(n) } : { entity: "site", id: `site ${n % 5}` }),
    meanwhile: [
      [
        ...RENAMED[0].filter(({ word }) => word !== "thing 2"),
        { op: "update", word: "site 3", values: { name: "Hill" } },
      ],
      [
        ...RENAMED[1].filter(({ word }) => word !== "thing 30"),
        { op: "update", word: "site 1", values: { name: "Lake" } },
      ],
    ],
  },
  {
    name: "texts that look computed names up",
    before: text(),
    after: relation("firm"),
    choices: { "thing.a": { misfits: "empty" } },
    value: (n) => (n % 7 === 0 ? "Alef West" : `${NAMES[n % 5] ?? ""} ${n % 2 === 0 ? "North" : "South"}`),
    meanwhile: [
      RENAMED[0].map((one) => (one.word === "thing 2" ? { ...one, values: { a: "Delta North" } } : one)),
      RENAMED[1].map((one) => (one.word === "thing 30" ? { ...one, values: { a: "Alef West" } } : one)),
    ],
  },
  {
    name: "texts that look computed names up or become one record",
    before: text(),
    after: relation("firm"),
    choices: { "thing.a": { misfits: "fill", fill: "firm 1" } },
    value: (n) => (n % 7 === 0 ? "Alef West" : `${NAMES[n % 5] ?? ""} ${n % 2 === 0 ? "North" : "South"}`),
    meanwhile: [
      RENAMED[0].map((one) => (one.word === "thing 2" ? { ...one, values: { a: "Delta North" } } : one)),
      RENAMED[1].map((one) => (one.word === "thing 30" ? { ...one, values: { a: "Alef West" } } : one)),
    ],
  },
  {
    name: "texts that look several computed names up",
    before: text(),
    after: many("firm"),
    choices: { "thing.a": { misfits: "empty" } },
    value: (n) => (n % 3 === 0 ? "Alef West; Beta South" : `Omega South; ${n % 2 === 0 ? "Alpha" : "Alef"} North`),
    meanwhile: [
      RENAMED[0].map((one) => (one.word === "thing 2" ? { ...one, values: { a: "Delta North" } } : one)),
      RENAMED[1].map((one) => (one.word === "thing 30" ? { ...one, values: { a: "Alef West" } } : one)),
    ],
  },
  {
    name: "relations of one entity that become relations of another by name",
    before: relation("site"),
    after: relation("firm"),
    choices: { "thing.a": { misfits: "empty" } },
    value: (n) => `site ${n % 5}`,
    meanwhile: [
      [
        { op: "update", word: "site 0", values: { name: "Gamma North" } },
        { op: "update", word: "firm 1", values: { name: "Other" } },
        { op: "update", word: "thing 2", values: { a: "site 3" } },
      ],
      [
        { op: "update", word: "region 1", values: { name: "North" } },
        { op: "delete", word: "site 2" },
        { word: "firm 9", values: { name: "Omega", region: "region 0" } },
        { op: "update", word: "firm 0", values: { name: "Beta" } },
      ],
    ],
  },
];

const SPLIT = Object.entries(SPLITS).map(([name]): Followed => ({
  name: `options split by ${name}`,
  before: options(["x", "y"]),
  after: options(["one", "two", "y"]),
  value: (n) => (n % 3 === 2 ? "y" : "x"),
  meanwhile: MOVED,
}));

/** What is decided, with the words of the records that it names told as their ids. */
function choicesOf({ name, choices = {} }: Followed, made: Made): Choices {
  const where = Object.entries(SPLITS).find(([key]) => name.endsWith(key))?.[1](made);
  const split = [
    { from: "x", ...(where && { where }), to: "one" },
    { from: "x", to: "two" },
  ];
  const { fill, ...decided } = choices["thing.a"] ?? {};
  return {
    "thing.a": {
      ...decided,
      ...(fill !== undefined && { fill: told(fill, made) }),
      ...(where !== undefined && { cases: split }),
    },
  };
}

/** A value with the words in it told as others. */
function told(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => told(one, words));
  if (isPlainObject(value))
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, told(one, words)]));
  return typeof value === "string" ? (words.get(value) ?? value) : value;
}

class World {
  readonly store: TestStore;
  readonly made: Made = new Map();

  constructor(store: TestStore) {
    this.store = store;
  }

  /** All of it in one transaction. */
  async write(all: readonly Written[]): Promise<void> {
    const changes = all.map(({ op, word, values = {} }): Change => {
      const [entity = ""] = word.split(" ");
      const held = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, told(value, this.made)]));
      if (op === undefined) return { op: "create", entity, values: held };
      const id = this.made.get(word) ?? "";
      return op === "update" ? { op, entity, id, values: held } : { op, entity, id };
    });
    const results = await this.store.records.write(changes, { actor: designer });
    for (const [index, result] of results.entries()) {
      const one = all[index];
      if (!result.ok) throw new Error(`"${one?.word ?? ""}" was not written.`);
      if (one !== undefined && one.op === undefined) this.made.set(one.word, result.id);
    }
  }

  /** What things hold in "a", relations by the words of their records. */
  async values(): Promise<readonly unknown[]> {
    const words = new Map([...this.made].map(([word, id]) => [id, word]));
    return (await this.store.values("a")).map((value) => told(value, words));
  }

  async work(): Promise<void> {
    const job = await this.store.jobs.enqueue({ kind: COMPUTE_JOB, key: `test:${this.made.size}`, payload: null });
    await this.store.handlers[COMPUTE_JOB]?.(job, { signal: new AbortController().signal, progress: () => undefined });
  }
}

async function filled({ name, before, value }: Followed, large: number): Promise<World> {
  const world = new World(await openTestStore({ large }));
  await world.store.publish(sets({ a: before }));
  const of = (word: string, count: number, values: (n: number) => Written["values"]): readonly Written[] =>
    Array.from({ length: count }, (_, n) => ({ word: `${word} ${n}`, values: values(n) ?? {} }));
  await world.write(of("region", 3, (n) => ({ name: ["North", "South", "Far"][n] })));
  await world.write([{ op: "update", word: "region 1", values: { up: "region 0" } }]);
  await world.write(of("firm", 5, (n) => ({ name: NAMES[n], region: `region ${n % 3}` })));
  await world.write(of("site", 5, (n) => ({ name: `${NAMES[n] ?? ""} ${["North", "South", "Far"][n % 3] ?? ""}` })));
  await world.write(
    of("thing", COUNT, (n) => ({
      a: value(n),
      size: n,
      firm: firmOf(n),
      ...(name.endsWith("looked up") && { seller: firmOf(n) }),
    })),
  );
  await world.write(of("part", 6, (n) => ({ thing: [`thing ${n}`], weight: n, maker: `firm ${n % 5}` })));
  return world;
}

const publish = async (
  world: World,
  one: Followed,
  { onRows, called }: { readonly onRows?: (done: number) => void; readonly called?: string } = {},
) =>
  world.store.definitions.publish(
    {
      set: sets({ a: one.after, ...(called === undefined ? {} : { called }) }),
      expectedVersion: (await world.store.definitions.published()).version,
      choices: choicesOf(one, world.made),
    },
    designer,
    ({ rows }) => {
      if (rows !== undefined) onRows?.(rows.done);
    },
  );

async function killed(world: World, one: Followed, at: number, called?: string): Promise<void> {
  const ended = publish(world, one, {
    ...(called === undefined ? {} : { called }),
    onRows(done) {
      if (done >= at) throw new AppError("unavailable", "gone");
    },
  });
  await expect(ended).rejects.toThrow("gone");
}

test.each([...NAMED, ...SPLIT])("$name: made in parts as it would be made at once", async (one) => {
  const [first, second] = one.meanwhile;
  const parts = await filled(one, 5);
  const old = await parts.values();
  await killed(parts, one, 5);
  await parts.write(first);
  await killed(parts, one, 15);
  let writing: Promise<void> | undefined;
  const onRows = (done: number) => {
    if (done >= 15) writing ??= parts.write(second);
  };
  await publish(parts, one, { onRows });
  expect(writing).toBeDefined();
  await writing;
  const whole = await filled(one, 1000);
  expect(old).toEqual(await whole.values());
  await whole.write(first);
  await whole.write(second);
  await publish(whole, one);
  expect(await parts.values()).toEqual(await whole.values());
  expect(await lookInto(parts.store).all()).toEqual(await lookInto(whole.store).all());
  expect((await sql`select place from quoin_ahead`.execute(parts.store.db)).rows).toEqual([]);
  expect(await parts.store.verify()).toEqual([]);
});

const [byName] = NAMED;
if (byName === undefined) throw new Error("Nothing is told by name.");

test("names that a job works out anew meanwhile, without a word in the log, count too", async () => {
  const called = '"The " & {name}';
  const world = await filled(byName, 5);
  await world.store.publish(sets({ a: byName.before, called }));
  await killed(world, byName, 10, called);
  await world.work();
  await publish(world, byName, { called });
  expect(await world.store.values("a")).toEqual(Array.from({ length: COUNT }, (_, n) => `The ${NAMES[n % 5] ?? ""}`));
});

test.each([byName, ...SPLIT.slice(0, 1)])(
  "$name: who gives it up leaves nothing of it, and it can be undone",
  async (one) => {
    const world = await filled(one, 5);
    const [before, old] = [await lookInto(world.store).all(), await world.values()];
    const ended = publish(world, one, {
      onRows(done) {
        if (done >= 10) throw new Error("enough");
      },
    });
    await expect(ended).rejects.toThrow("enough");
    expect(await lookInto(world.store).all()).toEqual(before);
    await publish(world, one);
    expect(await world.values()).not.toEqual(old);
    await world.store.publish(sets({ a: one.before }));
    expect(await world.values()).toEqual(old);
    expect(await world.store.verify()).toEqual([]);
  },
);

test("names that become the same while values by them are made unique stop it, with nothing left of it", async () => {
  const world = new World(await openTestStore({ large: 5 }));
  const set = (a: FieldSchema) => setOf({ firm: { name: text() }, thing: { a } });
  await world.store.publish(set(relation("firm")));
  const numbers = Array.from({ length: 12 }, (_, n) => n);
  await world.write(numbers.map((n) => ({ word: `firm ${n}`, values: { name: `Firm ${n}` } })));
  await world.write(numbers.map((n) => ({ word: `thing ${n}`, values: { a: `firm ${n}` } })));
  const [before, old] = [await lookInto(world.store).all(), await world.values()];
  let writing: Promise<void> | undefined;
  const refused = world.store.definitions.publish(
    { set: set(text({ "x-unique": true })), expectedVersion: 1 },
    designer,
    ({ step }) => {
      if (step.startsWith("make-unique"))
        writing ??= world.write([{ op: "update", word: "firm 3", values: { name: "Firm 7" } }]);
    },
  );
  await expect(refused).rejects.toMatchObject({ code: "duplicate" });
  await writing;
  expect(await lookInto(world.store).all()).toEqual(before);
  expect(await world.values()).toEqual(old);
  expect(await world.store.verify()).toEqual([]);
});
