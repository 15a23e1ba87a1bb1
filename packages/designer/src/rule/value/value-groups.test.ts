import { readEntity, type RuleDocument } from "@quoin/definition";
import { expect, test } from "vitest";
import { fits } from "./fits.ts";
import { stepsBefore, valueGroups } from "./value-groups.ts";

const deal = readEntity("deal", {
  type: "object",
  properties: {
    name: { type: "string", "x-type": "text" },
    amount: { "x-type": "money" },
    account: { type: "string", "x-type": "relation", "x-entity": "account" },
    closes: { type: "string", "x-type": "date" },
    mail: { type: "string", "x-type": "email" },
    mails: { type: "array", "x-type": "emails" },
    team: { type: "array", "x-type": "users" },
  },
});
const todo = readEntity("todo", {
  type: "object",
  properties: {
    subject: { type: "string", "x-type": "text" },
    account: { type: "string", "x-type": "relation", "x-entity": "account" },
    deal: { type: "string", "x-type": "relation", "x-entity": "deal" },
    due: { type: "string", "x-type": "date" },
  },
});
const rule: RuleDocument = {
  entity: "deal",
  trigger: { type: "changed" },
  steps: [
    { id: "make", type: "create", settings: { entity: "todo" } },
    {
      id: "fork",
      type: "branch",
      branches: [
        {
          id: "yes",
          steps: [
            { id: "in", type: "create", settings: { entity: "account" } },
            { id: "last", type: "tell" },
          ],
        },
        { id: "no", steps: [{ id: "other", type: "tell" }] },
      ],
    },
    { id: "end", type: "tell" },
  ],
};
const catalog = {
  triggers: [],
  actions: [
    { name: "create", icon: "plus", settings: [], outputs: ["id"], effect: "database" },
    { name: "branch", icon: "git-branch", settings: [], outputs: ["branch"], effect: "branch" },
  ],
};
const entities = new Map([
  ["deal", deal],
  ["todo", todo],
]);
const groups = (step: string) => valueGroups({ rule, catalog, entities }, step);
const source = (step: string, path: string) => {
  const found = groups(step)
    .flatMap((group) => group.sources)
    .find((one) => one.path === path);
  if (!found) throw new Error(path);
  return found;
};

test("a step reads what was surely taken before it", () => {
  const before = (id: string) => stepsBefore(rule.steps, id).map((step) => step.id);
  expect(before("make")).toEqual([]);
  expect(before("in")).toEqual(["make", "fork"]);
  expect(before("last")).toEqual(["make", "fork", "in"]);
  expect(before("other")).toEqual(["make", "fork"]);
  expect(before("end")).toEqual(["make", "fork"]);
});

test("values are grouped by where they come from", () => {
  expect(groups("last").map((group) => group.key)).toEqual([
    "record",
    "actor",
    "step:make",
    "step:fork",
    "step:in",
    "before",
    "run",
  ]);
  expect(source("last", "record.amount").field?.key).toBe("amount");
  expect(source("last", "steps.make.id").holds).toEqual({ kind: "record", entity: "todo" });
});

test("a value fits where its kind and what it points at agree", () => {
  const into = (key: string) => {
    const field = todo.fieldByKey.get(key);
    if (!field) throw new Error(key);
    return { type: "field", field } as const;
  };
  expect(fits(source("last", "record.account"), into("account"))).toBe(true);
  expect(fits(source("last", "record.account"), into("deal"))).toBe(false);
  expect(fits(source("last", "record.id"), into("deal"))).toBe(true);
  expect(fits(source("last", "record.id"), into("account"))).toBe(false);
  expect(fits(source("last", "steps.in.id"), into("account"))).toBe(true);
  expect(fits(source("last", "steps.make.id"), into("account"))).toBe(false);
  expect(fits(source("last", "record.amount"), into("subject"))).toBe(false);
  expect(fits(source("last", "record.created_at"), into("due"))).toBe(true);
  expect(fits(source("last", "record.owner"), into("owner"))).toBe(true);
  expect(fits(source("last", "actor.id"), into("owner"))).toBe(true);
  expect(fits(source("last", "record.mail"), { type: "people" })).toBe(true);
  expect(fits(source("last", "record.mails"), { type: "people" })).toBe(true);
  expect(fits(source("last", "record.team"), { type: "people" })).toBe(true);
  expect(fits(source("last", "record.name"), { type: "people" })).toBe(false);
  expect(fits(source("last", "record.closes"), { type: "moment" })).toBe(true);
});
