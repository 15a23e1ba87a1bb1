import type { Actor } from "../actor.ts";
import type { GetOptions } from "../door.ts";
import { notFound, type ReadContext } from "./read-context.ts";
import { recordTexts } from "./record-texts.ts";

/** One record as JSON text. Throws `not_found` alike for what is missing and what may not be seen. */
export async function getRecordJson(
  ref: { readonly entity: string; readonly id: string; readonly options?: GetOptions | undefined },
  actor: Actor,
  context: ReadContext,
): Promise<string> {
  const [text] = await recordTexts({ ...ref, ids: [ref.id] }, actor, context);
  if (text === undefined) throw notFound();
  return text;
}
