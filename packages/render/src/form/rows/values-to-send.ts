import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { rowsOf } from "@quoin/fields";
import { rowsToSend } from "./rows-to-send.ts";

/** The changed values as the write door takes them: of a table of records only the rows that this form changed. */
export function valuesToSend(entity: Entity, base: Row, changed: Row): Row {
  return Object.fromEntries(
    Object.entries(changed).flatMap(([key, value]) => {
      const field = entity.fieldByKey.get(key);
      if (field === undefined || rowsOf(field) === undefined) return [[key, value]];
      const { sent } = rowsToSend(base[key], value);
      return sent.save.length + sent.remove.length === 0 ? [] : [[key, sent]];
    }),
  );
}
