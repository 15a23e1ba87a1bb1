import { FIELD_ACCESS, readEntity, type RoleDocument } from "@quoin/definition";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conditionOf, fieldLevel, levelOf, ROLE_ACTIONS, setAccess, setFieldLevel } from "./access-level.ts";
import { asPerson } from "./as-person.ts";
import { keeps, roleChanges } from "./role-changes.ts";
import { OWN_ROWS } from "./row-templates.ts";

const deal = readEntity("deal", {
  type: "object",
  properties: {
    name: { type: "string", "x-type": "text" },
    cost: { "x-type": "money" },
    phone: { type: "string", "x-type": "phone" },
  },
});
const entities = new Map([["deal", deal]]);
const fields = ["*", ...deal.fieldByKey.keys()];

describe("levels", () => {
  test("what is set is what is read, whatever was set before; nothing else moves", () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...fields), fc.constantFrom(...FIELD_ACCESS)), { maxLength: 12 });
    fc.assert(
      fc.property(edits, (made) => {
        let role: RoleDocument = { entities: { deal: { read: true } } };
        for (const [field, level] of made) {
          const before = role;
          role = setFieldLevel(role, { entity: "deal", field }, level);
          expect(fieldLevel(role.entities?.["deal"], field)).toBe(level);
          if (field === "*") continue;
          const rest = (of: RoleDocument) =>
            fields.filter((other) => other !== field).map((other) => fieldLevel(of.entities?.["deal"], other));
          expect(rest(role)).toEqual(rest(before));
        }
      }),
    );
  });

  test("three levels, and a role says nothing of what it denies", () => {
    let role: RoleDocument = {};
    for (const action of ROLE_ACTIONS) expect(levelOf(role.entities?.["deal"], action)).toBe("none");
    role = setAccess(role, "deal", { read: true, update: OWN_ROWS });
    expect(levelOf(role.entities?.["deal"], "read")).toBe("all");
    expect(levelOf(role.entities?.["deal"], "update")).toBe("some");
    expect(conditionOf(role.entities?.["deal"], "update")).toEqual(OWN_ROWS);
    expect(setAccess(role, "deal", { read: false, update: false }).entities).toEqual({});
  });
});

describe("changes", () => {
  const before: RoleDocument = {
    abilities: ["export"],
    entities: { deal: { read: true, update: true, fields: { cost: "read" } } },
  };

  test("tell what is lost and what is gained", () => {
    let after = setAccess(before, "deal", { update: OWN_ROWS, create: true });
    after = setFieldLevel(after, { entity: "deal", field: "cost" }, "none");
    const changes = roleChanges(before, { ...after, abilities: [] }, entities);
    expect(
      changes.map((change) => [
        change.type,
        "action" in change ? change.action : "field" in change ? change.field : change.ability,
        change.loses,
      ]),
    ).toEqual([
      ["action", "create", false],
      ["action", "update", true],
      ["field", "cost", true],
      ["ability", "export", true],
    ]);
    expect(roleChanges(before, before, entities)).toEqual([]);
  });

  test("another condition may let records fall out", () => {
    const own = setAccess(before, "deal", { update: OWN_ROWS });
    const other = setAccess(before, "deal", { update: { required: ["name"] } });
    expect(roleChanges(own, other, entities)).toMatchObject([
      { action: "update", before: "some", after: "some", loses: true },
    ]);
  });

  test("a person keeps what another role grants", () => {
    const [lost] = roleChanges(before, setAccess(before, "deal", { read: false }), entities);
    if (!lost) throw new Error("nothing lost");
    expect(keeps(lost, [])).toBe(false);
    expect(keeps(lost, [{ entities: { deal: { read: OWN_ROWS } } }])).toBe(false);
    expect(keeps(lost, [{ entities: { deal: { read: true } } }])).toBe(true);
    expect(keeps(lost, [{ abilities: ["admin"] }])).toBe(true);
  });
});

test("a condition stands for a person, at any depth", () => {
  const person = (id: string, more: { teams?: string[]; manager?: string } = {}) => ({
    id,
    name: id,
    roles: [],
    teams: [],
    disabled: false,
    ...more,
  });
  const people = [
    person("a", { teams: ["x"] }),
    person("b", { teams: ["x"], manager: "a" }),
    person("c", { manager: "b" }),
    person("d"),
  ];
  const [a, , , d] = people;
  if (!a || !d) throw new Error("people");
  const condition = {
    anyOf: [
      OWN_ROWS,
      { not: { required: ["owner"], properties: { owner: { inCurrentUserTeams: true } } } },
      { related: { deal: { required: ["owner"], properties: { owner: { inCurrentUserSubordinates: true } } } } },
    ],
  };
  expect(asPerson(condition, a, people)).toEqual({
    anyOf: [
      { required: ["owner"], properties: { owner: { const: "a" } } },
      { not: { required: ["owner"], properties: { owner: { enum: ["x", "a", "b"] } } } },
      { related: { deal: { required: ["owner"], properties: { owner: { enum: ["b", "c"] } } } } },
    ],
  });
  expect(JSON.stringify(asPerson(condition, d, people))).toContain('"enum":["nobody"]');
});
