import type { ConditionShape } from "@quoin/condition";
import { conditionShape } from "@quoin/fields";
import type { Actor } from "../actor.ts";
import type { Published } from "../definitions/published.ts";
import { accessOf } from "./access-of.ts";
import { readableShape } from "./readable-shape.ts";

/** What this reader's conditions over an entity may speak of: what they may not read is not there. */
export const readerShape = (
  entity: string,
  { published, actor, now }: { published: Published; actor: Actor; now: Date },
): ConditionShape => readableShape(conditionShape(published.entities, entity), accessOf(published, actor, now));
