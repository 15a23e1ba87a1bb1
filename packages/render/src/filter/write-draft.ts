import {
  checkCondition,
  type Condition,
  type ConditionAllow,
  type ConditionShape,
  operatorsFor,
  parseCondition,
  printCondition,
} from "@quoin/condition";
import { AppError, type ConditionDocument } from "@quoin/definition";
import type { DraftGroup, DraftNode, DraftRow } from "./draft-condition.ts";

/** What a line still needs; the word ends the key of its sentence. */
export type DraftFault = "field" | "operator" | "value" | "empty" | "limits";

export interface WrittenCondition {
  /** Left out while something is unfinished: a condition without it would say something else. */
  readonly document?: ConditionDocument;
  readonly faults: ReadonlyMap<string, DraftFault>;
}

interface Writing {
  readonly shape: ConditionShape;
  readonly allow: ConditionAllow;
  readonly faults: Map<string, DraftFault>;
}

function writeRow(row: DraftRow, { shape, allow, faults }: Writing): Condition | undefined {
  const fail = (fault: DraftFault): undefined => {
    faults.set(row.id, fault);
    return undefined;
  };
  const field = row.field === undefined ? undefined : shape.field(row.field);
  if (!field) return fail("field");
  const operator = operatorsFor(field.kind).find(({ name }) => name === row.operator);
  if (!operator) return fail("operator");
  if (operator.argument !== "none" && row.value === undefined) return fail("value");
  try {
    const condition = operator.toTest(field.key, row.value);
    return checkCondition(condition, shape, { allow }).length > 0 ? fail("value") : condition;
  } catch (error) {
    if (error instanceof AppError) return fail("value");
    throw error;
  }
}

const joinedBy = (join: "all" | "any", of: readonly Condition[]): Condition => ({ type: join, of });

function writeNode(node: DraftNode, writing: Writing): Condition | undefined {
  switch (node.kind) {
    case "row":
      return writeRow(node, writing);
    case "raw":
      return node.condition;
    case "group": {
      if (node.items.length === 0) writing.faults.set(node.id, "empty");
      const parts = node.items.flatMap((item) => writeNode(item, writing) ?? []);
      return joinedBy(node.join, parts);
    }
    case "related": {
      const shape = writing.shape.related(node.ref);
      if (!shape) {
        writing.faults.set(node.id, "field");
        return undefined;
      }
      const related: Condition = { type: "related", ref: node.ref, of: writeTop(node.inner, { ...writing, shape }) };
      return node.negated ? { type: "not", of: related } : related;
    }
  }
}

/** A group where a condition begins: empty it is always true, and a single part needs no group. */
function writeTop(group: DraftGroup, writing: Writing): Condition {
  const parts = group.items.flatMap((item) => writeNode(item, writing) ?? []);
  const [only] = parts;
  if (only === undefined) return { type: "always", value: true };
  return parts.length === 1 ? only : joinedBy(group.join, parts);
}

/** The document of a draft, and what is unfinished in it by id. Never drops a part: while one is unfinished there is no document. */
export function writeDraftCondition(
  draft: DraftGroup,
  shape: ConditionShape,
  allow: ConditionAllow = {},
): WrittenCondition {
  const faults = new Map<string, DraftFault>();
  const condition = writeTop(draft, { shape, allow, faults });
  if (faults.size > 0) return { faults };
  const document = printCondition(condition);
  try {
    parseCondition(document);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { faults: new Map([[draft.id, "limits"]]) };
  }
  return { document, faults };
}
