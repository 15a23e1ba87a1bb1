import { type Field, isPlainObject } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { RunContext } from "../define/run-context.ts";
import type { Say } from "./shown-value.ts";
import { titlesIn } from "./titles-in.ts";

/** Who reads a text. */
export interface TextReading {
  readonly locale: string;
  /** Default: the workspace's. */
  readonly timeZone?: string;
  /** The field that it is written into. */
  readonly into?: Field;
}

/** How values read in a language and on a clock; those of the very type that the text is written into are copied as they are. */
export function sayFor(context: RunContext, { locale, timeZone = context.actor.timeZone, into }: TextReading): Say {
  return (value, field) => {
    if (field.type === into?.type) return value;
    const type = fieldType(field.type);
    if (type.references?.(field) === undefined) return type.toText(value, field, { locale, timeZone }) || value;
    return titlesIn({ value, field, locale }, context).then((titles) => {
      // Exports say beside it which entity it is of, people know.
      const only = isPlainObject(value) ? titles.get(String(value["id"])) : undefined;
      return only ?? type.toText(value, field, { locale, timeZone, titleOf: (id) => titles.get(id) });
    });
  };
}
