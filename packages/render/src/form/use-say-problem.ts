import { type Entity, type Field, fromPointer, type Problem } from "@quoin/definition";
import { problemText, rowsOf } from "@quoin/fields";
import { useLocale, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { SayProblem } from "./check/record-resolver.ts";

/** Says problems of an entity's records, and of rows in its tables, in the reader's language. */
export function useSayProblem(entity: Entity, entities?: ReadonlyMap<string, Entity>): SayProblem {
  const t = useText("fields");
  const { locale } = useLocale();
  return useCallback(
    (problem, key) => {
      const field = fieldAt(problem, entity.fieldByKey.get(key), entities);
      return problemText(problem, t, { locale, ...(field && { field }) });
    },
    [entity, entities, t, locale],
  );
}

/** The field that a problem is about: of a table, the field of the row that it names, however deep. */
function fieldAt(
  { path }: Problem,
  field: Field | undefined,
  entities: ReadonlyMap<string, Entity> | undefined,
): Field | undefined {
  let found = field;
  const parts = fromPointer(path);
  for (let at = 2; at < parts.length; at += 2) {
    const rows = found && rowsOf(found);
    if (rows === undefined) break;
    found = entities?.get(rows.entity)?.fieldByKey.get(parts[at] ?? "");
  }
  return found;
}
