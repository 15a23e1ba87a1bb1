import type { Row } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { rowsToSend } from "./rows-to-send.ts";
import { tableOf } from "./table-of.ts";

interface Changed {
  readonly entity: Entity;
  /** What is known of the entities of rows. */
  readonly entities: ReadonlyMap<string, Entity> | undefined;
  readonly base: Row;
  readonly changed: Row;
}

/** The changed values as the write door takes them: of a table of records only the rows that this form changed. */
export function valuesToSend({ entity, entities, base, changed }: Changed): Row {
  return Object.fromEntries(
    Object.entries(changed).flatMap(([key, value]) => {
      const table = tableOf({ entity, entities }, key);
      if (table === undefined) return [[key, value]];
      const { sent } = rowsToSend(base[key], value, table);
      return sent.save.length + sent.remove.length === 0 ? [] : [[key, sent]];
    }),
  );
}
