import { type Entity, type FieldSchema, readEntity } from "@quoin/definition";
import { expect, test } from "vitest";
import { isTaken } from "../layout/taken-path.ts";
import { canvasTrial } from "./canvas-trial.ts";
import { changesByStep } from "./changes-by-step.ts";
import type { RuleTrial, TriedStep } from "./trial-types.ts";

const step = (id: string, outcome: TriedStep["outcome"], output?: TriedStep["output"]): TriedStep => ({
  path: id,
  step: id,
  type: "x",
  outcome,
  milliseconds: 1,
  ...(output && { output }),
});
const change = (record: string, after: Record<string, unknown>) => ({
  entity: "e",
  record,
  op: "update",
  before: {},
  after,
});
const why: RuleTrial["why"] = { node: { type: "always", value: true }, path: "", holds: true, children: [] };

test("each step has its own change, also where two change one record", () => {
  const steps = [
    step("a", "did", { id: "r1" }),
    step("b", "did", { id: "r2" }),
    step("c", "did", { id: "r1" }),
    step("d", "did", { skipped: "x" }),
  ];
  const changes = [change("r1", { n: 1 }), change("r2", { n: 2 }), change("r1", { n: 3 }), change("r9", {})];
  const { of, rest } = changesByStep({ steps, changes }, new Map());
  expect(
    [...of].map(
      ([
        path,
        {
          change: { after },
        },
      ]) => [path, after["n"]],
    ),
  ).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 3],
  ]);
  expect(rest.map(({ record }) => record)).toEqual(["r9"]);
});

test("rows stand with the change of their record, those within rows too", () => {
  const entity = (key: string, properties: Record<string, FieldSchema>): [string, Entity] => [
    key,
    readEntity(key, { type: "object", properties }),
  ];
  const table = (from: string): FieldSchema => ({ type: "array", "x-type": "records", "x-from": from });
  const entities = new Map([entity("e", { lines: table("f.e") }), entity("f", { parts: table("g.f") })]);
  const row = (of: string, record: string, after: Record<string, unknown>) => ({
    ...change(record, after),
    entity: of,
  });
  const changes = [
    row("f", "f1", { e: "r1" }),
    change("r1", {}),
    row("g", "g1", { f: "f1" }),
    row("f", "f2", { e: "x" }),
  ];
  const { of, rest } = changesByStep({ steps: [step("a", "did", { id: "r1" })], changes }, entities);
  expect(of.get("a")?.rows.map(({ change: { record }, relation }) => [record, relation])).toEqual([
    ["f1", "e"],
    ["g1", "f"],
  ]);
  expect(rest.map(({ record }) => record)).toEqual(["f2"]);
});

test("the path taken goes through the chosen branch, and ends where a step failed", () => {
  const { taken, ended } = canvasTrial({
    holds: true,
    why,
    changes: [],
    steps: [step("fork", "chose", { branch: "yes" }), step("in", "failed")],
  });
  const on = (to: Parameters<typeof isTaken>[0]) => isTaken(to, taken, ended);
  expect(on({ type: "branch", step: "fork", branch: "yes" })).toBe(true);
  expect(on({ type: "branch", step: "fork", branch: "no" })).toBe(false);
  expect(on({ type: "branch", step: "fork", branch: undefined })).toBe(false);
  expect(on({ type: "step", id: "in" })).toBe(true);
  expect(on({ type: "after", step: "in" })).toBe(false);
  expect(ended).toBe(false);
  const past = canvasTrial({ holds: true, why, changes: [], steps: [step("fork", "chose", { branch: null })] });
  expect(isTaken({ type: "branch", step: "fork", branch: undefined }, past.taken, true)).toBe(true);
});
