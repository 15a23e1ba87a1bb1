import { type BindContext, fieldsRead, parseCondition, relationsRead } from "@quoin/condition";
import type { ConditionDocument, Entity, Field, Problem } from "@quoin/definition";
import { checkRecord, fieldType } from "@quoin/fields";
import type { Row } from "../list/grid/row.ts";

/** What happens when a card is put into a lane. */
export type LaneEntry =
  | { readonly kind: "same" }
  | { readonly kind: "free" }
  /** It goes, once these fields are filled. `gate` is what must hold then. */
  | { readonly kind: "asks"; readonly fields: readonly Field[]; readonly gate?: ConditionDocument | undefined }
  | { readonly kind: "refused"; readonly problem?: Problem | undefined; readonly gate?: ConditionDocument | undefined };

export interface LaneEntryOptions {
  readonly by: Field;
  readonly lane: string;
  readonly context: BindContext;
  readonly mayEdit: (field: Field) => boolean;
}

/** The record without what lists add beside it. */
const plain = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([key]) => !key.includes("$") && !key.includes(".")));

function gateFields(entity: Entity, gate: ConditionDocument, by: Field): readonly Field[] | undefined {
  const condition = parseCondition(gate);
  if (relationsRead(condition).length > 0) return undefined;
  const fields = [...fieldsRead(condition)].flatMap((key) =>
    key === by.key ? [] : (entity.fieldByKey.get(key) ?? []),
  );
  return fields.length === 0 ? undefined : fields;
}

/** Whether a record may enter a lane, by the checks that the server will make: moves, gates, fields required there. */
export function laneEntry(entity: Entity, row: Row, { by, lane, context, mayEdit }: LaneEntryOptions): LaneEntry {
  const type = fieldType(by.type);
  const before = row[by.key];
  if (before === lane) return { kind: "same" };
  const [move] = type.checkChange?.(before, lane, by) ?? [];
  if (move) return { kind: "refused", problem: move };
  const previous = plain(row);
  const problems = checkRecord(entity, { ...previous, [by.key]: lane }, { previous, context });
  if (problems.length === 0) return { kind: "free" };
  const gate = problems.some(({ code }) => code === "gate_closed") ? type.gate?.(lane, by) : undefined;
  const ofGate = gate === undefined ? [] : gateFields(entity, gate, by);
  const missing = problems.flatMap(({ code, path }) =>
    code === "required" ? (entity.fieldByKey.get(path.slice(1)) ?? []) : [],
  );
  const other = problems.find(({ code }) => code !== "required" && code !== "gate_closed");
  const asked = [...new Set([...missing, ...(ofGate ?? [])])];
  if (other || ofGate === undefined || !asked.every(mayEdit)) return { kind: "refused", problem: other, gate };
  return { kind: "asks", fields: asked, gate };
}
