import type { ValueDocument } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { ValueTarget } from "./fits.ts";

/** How a value is given: written down, read from the run's data, a day from today, a moment from now, or Liquid text. */
export type ValueMode = "literal" | "path" | "today" | "now" | "text";

export function modeOf(value: ValueDocument | undefined): ValueMode {
  if (value === undefined || "path" in value) return "path";
  if ("text" in value) return "text";
  return "from" in value ? value.from : "literal";
}

/** The ways that make sense for what is wanted; the way in use is always among them. */
export function modesFor(target: ValueTarget, used: ValueMode): readonly ValueMode[] {
  const kind = target.type === "field" ? fieldType(target.field.type).condition : undefined;
  const possible: Readonly<Record<ValueMode, boolean>> = {
    literal: target.type === "field",
    path: true,
    today: kind === "date" || kind === "instant" || target.type === "moment" || target.type === "any",
    now: kind === "instant" || target.type === "moment" || target.type === "any",
    text: target.type === "any" || kind === "text" || kind === undefined,
  };
  if (target.type === "moment") return (["path", "today", "now"] as const).filter((mode) => possible[mode]);
  return (["literal", "path", "today", "now", "text"] as const).filter((mode) => possible[mode] || mode === used);
}

/** What a value begins with in another way. */
export function valueIn(mode: ValueMode): ValueDocument | undefined {
  switch (mode) {
    case "literal":
      return { value: null };
    case "path":
      return undefined;
    case "today":
    case "now":
      return { from: mode };
    case "text":
      return { text: "" };
  }
}
