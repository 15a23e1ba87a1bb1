import { AppError } from "@quoin/definition";
import type { Actor } from "../actor.ts";
import type { Row } from "../door.ts";
import { getRecordJson } from "../query/get-record.ts";
import { notFound, type ReadContext } from "../query/read-context.ts";
import type { Scope } from "../scope.ts";
import { type RecordRef, sightOf } from "./read-history.ts";

/** How deep an actor sees: what is hidden from them is there for the system. */
const asSystem = (actor: Actor): Actor => ({ ...actor, system: true });

/**
 * The whole of a value that the reader otherwise sees with its middle hidden. The log keeps who looked at which field, in the
 * same transaction, so there is no look without its entry. Null where the field is empty.
 * Throws `not_found` for what they may not see at all and `forbidden` without the ability "reveal".
 */
export async function revealValue(
  ref: RecordRef & { readonly field: string },
  actor: Actor,
  { scope, dialect }: { readonly scope: Scope; readonly dialect: ReadContext["dialect"] },
): Promise<unknown> {
  const { entity, id, field } = ref;
  const context: ReadContext = { db: scope.db, dialect, published: scope.published, now: scope.now };
  const level = (await sightOf(ref, actor, context)).level(field);
  if (level === "none") throw notFound();
  const masked = level === "mask";
  if (masked && !actor.abilities.has("reveal"))
    throw new AppError("forbidden", "None of your roles lets you see such values whole.");
  const read = { entity, id, options: { fields: ["rev", field] } };
  const row: Row = JSON.parse(await getRecordJson(read, asSystem(actor), context));
  if (masked)
    await scope.append([
      {
        actor: actor.userId,
        ...(actor.name === undefined ? {} : { actorName: actor.name }),
        cause: { source: "form", chain: [], field },
        entity,
        record: id,
        op: "reveal",
        before: {},
        after: {},
        rev: Number(row["rev"]),
      },
    ]);
  return row[field] ?? null;
}
