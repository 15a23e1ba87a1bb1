import type { PublishContext } from "../publish/convert/conversion.ts";
import type { PlanOptions } from "./definitions.ts";

/** Where and for whom a plan or a publish is made. */
export function contextOf(actor: PlanOptions["actor"], now: Date): PublishContext {
  return { locale: actor?.locale ?? "en", timeZone: actor?.timeZone ?? "UTC", userId: actor?.userId ?? null, now };
}
