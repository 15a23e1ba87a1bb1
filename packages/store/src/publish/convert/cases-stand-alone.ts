import { fieldsRead, parseCondition, relationsRead } from "@quoin/condition";
import { fieldType } from "@quoin/fields";
import type { Conversion } from "./conversion.ts";

/**
 * Whether what is decided by cases rests on the record's own values alone, as people wrote them: then each change of it is an
 * entry of the log that names the record.
 */
export function casesStandAlone({
  choices,
  current,
  entity,
}: Pick<Conversion, "choices" | "current" | "entity">): boolean {
  const fields = current.entities.get(entity.key)?.fieldByKey;
  return (choices.cases ?? []).every(({ where }) => {
    if (where === undefined) return true;
    const condition = parseCondition(where);
    if (relationsRead(condition).length > 0) return false;
    return [...fieldsRead(condition)].every((key) => {
      const type = fields?.get(key)?.type;
      return type !== undefined && fieldType(type).compute === undefined;
    });
  });
}
