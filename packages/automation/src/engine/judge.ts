import {
  bindCondition,
  type BoundCondition,
  type Condition,
  evaluateCondition,
  parseKept,
  printCondition,
} from "@quoin/condition";
import type { ConditionDocument, Entity } from "@quoin/definition";
import { seenRow } from "@quoin/fields";
import type { Actor, PortDoor, Row } from "../ports.ts";

export interface Subject {
  readonly entity: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly record: Row;
  readonly before?: Row | undefined;
  readonly actor: Actor;
  readonly now: Date;
  readonly records: PortDoor;
}

/** What the database says of the stored record. */
async function asked(condition: Condition, subject: Subject): Promise<Condition> {
  const own = { required: ["id"], properties: { id: { const: subject.record["id"] } } };
  const where = { allOf: [own, printCondition(condition)] };
  const found = await subject.records.matching({ entity: subject.entity, where, limit: 1 }, subject.actor);
  return { type: "always", value: found.length > 0 };
}

/** Tests over related records and hierarchies are asked of the database, one by one, and put in as true or false. */
async function settleRelated(condition: Condition, subject: Subject): Promise<Condition> {
  switch (condition.type) {
    case "related":
      return asked(condition, subject);
    case "test":
      return condition.test.op === "under" ? asked(condition, subject) : condition;
    case "all":
    case "any": {
      const of = [];
      for (const part of condition.of) of.push(await settleRelated(part, subject));
      return { type: condition.type, of };
    }
    case "not":
      return { type: "not", of: await settleRelated(condition.of, subject) };
    default:
      return condition;
  }
}

/** The condition as it stands for one record: related tests settled, dates and users bound. What it asks of an unknown user makes it false as a whole. */
export async function bindFor(document: ConditionDocument, subject: Subject): Promise<BoundCondition> {
  const { userId, teams, timeZone } = subject.actor;
  const context = { now: subject.now, timeZone, ...(userId && { user: { id: userId, teams: [...teams] } }) };
  const condition = parseKept(document);
  const bound = bindCondition(condition, context);
  return bound.type === "always" ? bound : bindCondition(await settleRelated(condition, subject), context);
}

/** The record and what it was before, as conditions see them. */
export function seenBy({ entity, entities, record, before }: Subject): {
  readonly record: Row;
  readonly before: Row | null;
} {
  const own = entities.get(entity);
  return { record: seenRow(own, record), before: before ? seenRow(own, before) : null };
}

/** Whether a condition holds for a record. */
export async function judge(document: ConditionDocument, subject: Subject): Promise<boolean> {
  const bound = await bindFor(document, subject);
  const { record, before } = seenBy(subject);
  return evaluateCondition(bound, record, { before });
}
