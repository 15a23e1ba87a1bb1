import { isNever } from "../access/fold-conditions.ts";
import { FULL_ACCESS } from "../access/full-access.ts";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { rowsById } from "../query/rows-by-id.ts";
import { type ReadContext, readingFor } from "../query/read-context.ts";
import { startReading } from "../query/start-reading.ts";
import { rightsHeld } from "./rights-held.ts";
import type { UndoTarget } from "./undo-item-of.ts";

/** The records of one entity as they are, with what the asker may do; none that they may not see. */
export async function undoTargets(
  key: string,
  ids: readonly string[],
  { actor, context }: { readonly actor: Actor; readonly context: ReadContext },
): Promise<ReadonlyMap<string, UndoTarget>> {
  const reading = readingFor(context, actor);
  const entity = reading.model.entities.get(key);
  const access = reading.access.entity(key);
  if (entity === undefined || isNever(access.read)) return new Map();
  const keys = [...entity.fields.keys()];
  const place = new Map(keys.map((field, i) => [field, 2 + 2 * i]));
  const conditions = [
    access.update,
    access.delete,
    ...keys.flatMap((field) => [access.field(field).read, access.field(field).edit]),
  ];
  const rights = await rightsHeld(reading, { entity, ids, conditions }, context);
  const whole = { ...startReading(reading.model, FULL_ACCESS, reading.speech), whole: true } as const;
  const targets = new Map<string, UndoTarget>();
  for (const inBin of [false, true]) {
    const { texts } = await rowsById(whole, { entity: key, ids, options: { deleted: inBin } }, context);
    for (const text of texts) {
      const record: Row = JSON.parse(text);
      const held = rights.get(String(record["id"]));
      if (held === undefined) continue;
      targets.set(String(record["id"]), {
        entity: key,
        record,
        inBin,
        mayUpdate: held[0] === true,
        mayDelete: held[1] === true,
        open: (field) => (held[place.get(field) ?? -1] === true ? entity.fields.get(field) : undefined),
        editable: (field) => held[(place.get(field) ?? -2) + 1] === true,
      });
    }
  }
  return targets;
}
