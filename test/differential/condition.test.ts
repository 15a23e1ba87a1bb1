import { seenRow } from "@quoin/fields";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  bindCondition,
  type Condition,
  evaluateCondition,
  parseCondition,
  printCondition,
  type Row,
} from "@quoin/condition";
import { conditionKeywords, conditionSchema } from "@quoin/condition/ajv";
import { arbitraryCondition, arbitraryRow, SAMPLE_FIELDS, SAMPLE_IDS } from "@quoin/condition/testing";
import { AppError, type DefinitionSet, EMPTY_DEFINITIONS, type FieldSchema } from "@quoin/definition";
import { type Actor, openStore, type Store } from "@quoin/store";
import { analyze, testDatabase } from "@quoin/store/testing";

// One entity with a field of every kind that conditions know, under the keys of the samples of @quoin/condition.
const labels = { "x-labels": { en: "Field", "zh-CN": "字段" } };
const options = (key: string) =>
  SAMPLE_FIELDS.find((field) => field.key === key)?.options?.map(({ id }) => ({ id, ...labels })) ?? [];
const properties: Readonly<Record<string, FieldSchema>> = {
  name: { type: "string", "x-type": "text", ...labels },
  note: { type: "string", "x-type": "long-text", ...labels },
  amount: { type: "number", "x-type": "decimal", "x-scale": 2, ...labels },
  size: { type: "number", "x-type": "decimal", "x-scale": 1, ...labels },
  active: { type: "boolean", "x-type": "boolean", ...labels },
  due: { type: "string", "x-type": "date", ...labels },
  seen_at: { type: "string", "x-type": "instant", ...labels },
  stage: { type: "string", "x-type": "select", "x-options": options("stage"), ...labels },
  tags: { type: "array", "x-type": "multi-select", items: { type: "string" }, "x-options": options("tags"), ...labels },
  parent: { type: "string", "x-type": "relation", "x-entity": "sample", ...labels },
  others: { type: "array", "x-type": "relations", "x-entity": "sample", items: { type: "string" }, ...labels },
  team: { type: "array", "x-type": "users", items: { type: "string" }, ...labels },
  unit: { type: "string", "x-type": "team", ...labels },
  units: { type: "array", "x-type": "teams", items: { type: "string" }, ...labels },
  about: { type: "object", "x-type": "relation-any", "x-entities": ["sample"], ...labels },
};
const SET: DefinitionSet = {
  ...EMPTY_DEFINITIONS,
  entity: {
    sample: {
      type: "object",
      properties,
      additionalProperties: false,
      "x-title": "name",
      "x-labels": { en: "Sample", "zh-CN": "样本" },
    },
  },
};

const actor: Actor = {
  userId: "u1",
  roles: [],
  teams: ["u1", "u2"],
  subordinates: ["u3"],
  locale: "en",
  timeZone: "Europe/Berlin",
  system: true,
  abilities: new Set(),
};
const NOW = new Date("2026-03-29T09:00:00.000Z");
const SEED = 20261122;

let store: Store;
let rows: readonly Row[] = [];
const directory = mkdtempSync(join(tmpdir(), "quoin-"));

beforeAll(async () => {
  store = await openStore({ file: await testDatabase(join(directory, "q.db")), clock: () => NOW });
  await store.definitions.publish({ set: SET, expectedVersion: 0 }, actor);
  // Conditions see the scalar beside a value of two parts; the door takes the value.
  const whole = ({ about, ...row }: Row): Row => {
    const [entity, id] = typeof about === "string" ? about.split("/") : [];
    return entity === undefined ? row : { ...row, about: { entity, id } };
  };
  const write = (values: Row, id?: string) =>
    store.records.write(
      [{ op: "create", entity: "sample", values: whole(values), ...(id === undefined ? {} : { id }) }],
      {
        actor,
        allowReadonly: true,
      },
    );
  for (const id of SAMPLE_IDS) await write({ name: id }, id);
  for (const row of fc.sample(arbitraryRow(SAMPLE_FIELDS), { numRuns: 160, seed: SEED })) {
    try {
      await write(row);
    } catch (error) {
      // Some random values are no values of these fields (a number with more decimals than its scale): the door refuses them.
      if (!(error instanceof AppError) || error.code !== "validation") throw error;
    }
  }
  // A planner that knows nothing of a new table reads all of it at each level.
  await analyze(store);
  // What was stored, told by the door itself, is what the three evaluators look at.
  const sample = (await store.definitions.published()).entities.get("sample");
  rows = (await store.records.query({ entity: "sample", limit: 500 }, actor)).data.map((row) => seenRow(sample, row));
});

afterAll(async () => {
  await store.close();
  rmSync(directory, { recursive: true, force: true });
});

const user = { id: "u1", teams: actor.teams, subordinates: actor.subordinates ?? [] };
const bound = (condition: Condition) => bindCondition(condition, { now: NOW, timeZone: actor.timeZone, user });
const ids = (found: readonly Row[]) => found.map((row) => row["id"]).sort();

async function bySql(condition: Condition): Promise<readonly unknown[]> {
  const page = await store.records.query(
    { entity: "sample", where: printCondition(condition), fields: ["id"], limit: 500 },
    actor,
  );
  return ids(page.data);
}

it("has enough different rows to tell evaluators apart", () => {
  expect(rows.length).toBeGreaterThan(90);
  for (const { key } of SAMPLE_FIELDS) {
    const filled = rows.filter((row) => row[key] !== undefined).length;
    expect([key, filled > 15, key === "owner" || filled < rows.length]).toEqual([key, true, true]);
  }
});

it("SQL, the interpreter and Ajv agree on random conditions over random records", async () => {
  const ajv = conditionKeywords(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false }));
  let mixed = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryCondition(SAMPLE_FIELDS), async (generated) => {
      const condition = parseCondition(printCondition(generated));
      const asked = bound(condition);
      const schema = conditionSchema(asked);
      const validate = ajv.compile(typeof schema === "boolean" ? schema : { ...schema });
      const interpreted = ids(rows.filter((row) => evaluateCondition(asked, row)));
      const judged = ids(rows.filter((row) => validate(row)));
      ajv.removeSchema(typeof schema === "boolean" ? undefined : schema);
      if (interpreted.length > 0 && interpreted.length < rows.length) mixed += 1;
      expect(await bySql(condition)).toEqual(interpreted);
      expect(judged).toEqual(interpreted);
    }),
    { numRuns: 3000, seed: SEED },
  );
  // The test would prove nothing if most conditions held of all records or of none.
  expect(mixed).toBeGreaterThan(1000);
}, 600_000);

const many = (row: Row): readonly unknown[] => (Array.isArray(row["others"]) ? row["others"] : []);

/** The records at the other end of a relation, seen from either side. */
function related(row: Row, refs: readonly string[]): readonly Row[] {
  const relation = refs.at(-1);
  if (relation === "sample.parent") return rows.filter((other) => other["parent"] === row["id"]);
  if (relation === "sample.others") return rows.filter((other) => many(other).includes(row["id"]));
  const wanted = relation === "others" ? many(row) : [row["parent"]];
  return rows.filter(({ id }) => wanted.includes(id));
}

async function expectAgreement(condition: Condition): Promise<void> {
  const asked = bound(condition);
  expect(await bySql(condition)).toEqual(ids(rows.filter((row) => evaluateCondition(asked, row, { related }))));
}

it("SQL and the interpreter agree on conditions about related records", async () => {
  const conditions = arbitraryCondition(SAMPLE_FIELDS, { refs: ["parent", "sample.parent"] });
  await fc.assert(
    fc.asyncProperty(conditions, (generated) => expectAgreement(parseCondition(printCondition(generated)))),
    { numRuns: 600, seed: SEED },
  );
}, 600_000);

it("SQL and the interpreter agree on conditions about many related records", async () => {
  const conditions = arbitraryCondition(SAMPLE_FIELDS, { refs: ["parent", "others", "sample.others"] })
    .map((generated) => JSON.stringify(printCondition(generated)))
    // One list within the next multiplies: over so few rows that no index is used, deeper ones say no more.
    .filter((text) => text.split('"related"').length <= 3);
  await fc.assert(
    fc.asyncProperty(conditions, (text) => expectAgreement(parseCondition(JSON.parse(text)))),
    { numRuns: 300, seed: SEED },
  );
}, 600_000);
