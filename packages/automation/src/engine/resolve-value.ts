import { AppError, type Field, type Json, type ValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { RunContext } from "../define/run-context.ts";
import { localDate } from "./local-date.ts";
import { readPath } from "./read-path.ts";
import { renderText } from "./render-text.ts";
import { shiftDate } from "./shift-date.ts";

/**
 * Works out a value. `undefined` is empty. A date (not an instant) comes as YYYY-MM-DD.
 * @param into the field that it is for: in prose, values stand in a text as people read them
 */
export async function resolveValue(value: ValueDocument, context: RunContext, into?: Field): Promise<Json | undefined> {
  if ("value" in value) return value.value;
  if ("path" in value) return readPath(context.data, value.path) as Json | undefined;
  if ("text" in value) {
    const prose = into && fieldType(into.type).prose === true;
    return renderText(value.text, context, prose ? { locale: context.actor.locale, into } : undefined);
  }
  if (value.from === "now") return shiftDate(context.now, value.add ?? {}, context.actor.timeZone).toISOString();
  if (value.from === "today") {
    const today = localDate(context.now, context.actor.timeZone);
    const { hours: _h, minutes: _m, ...days } = value.add ?? {};
    return shiftDate(new Date(`${today}T00:00:00Z`), days)
      .toISOString()
      .slice(0, 10);
  }
  throw new AppError("invalid_definition", "A value needs one of value, path, from, text.");
}
