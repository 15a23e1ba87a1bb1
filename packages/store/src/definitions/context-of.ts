import type { PublishContext } from "../publish/convert/conversion.ts";
import type { Names } from "../query/names.ts";
import type { PlanOptions } from "./definitions.ts";

/** Where and for whom a plan or a publish is made. */
export const contextOf = (actor: PlanOptions["actor"], now: Date, names: Names | undefined): PublishContext => ({
  locale: actor?.locale ?? "en",
  timeZone: actor?.timeZone ?? "UTC",
  userId: actor?.userId ?? null,
  now,
  names,
});
