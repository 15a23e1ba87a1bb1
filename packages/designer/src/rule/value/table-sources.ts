import type { Entity, Field, RuleDocument } from "@quoin/definition";
import { fieldType, rowsOf } from "@quoin/fields";

export interface TableSource {
  /** "record.lines", "record.quote.lines". */
  readonly path: string;
  readonly field: Field;
  /** Whose records its rows are. */
  readonly rows: Entity;
}

interface Scope {
  readonly rule: RuleDocument;
  readonly entities: ReadonlyMap<string, Entity>;
}

/** The tables whose rows a step can copy: of the rule's record, and of the records that it points at. */
export function tableSources({ rule, entities }: Scope): readonly TableSource[] {
  const tablesOf = (entity: Entity | undefined, root: string): readonly TableSource[] =>
    (entity?.fields ?? []).flatMap((field) => {
      const rows = entities.get(rowsOf(field)?.entity ?? "");
      return rows ? [{ path: `${root}.${field.key}`, field, rows }] : [];
    });
  const own = entities.get(rule.entity ?? "");
  const further = (own?.fields ?? []).flatMap((field) => {
    const target = fieldType(field.type).references?.(field);
    const toOne = target && "entity" in target && fieldType(field.type).storage(field) !== "link";
    return toOne ? tablesOf(entities.get(target.entity ?? ""), `record.${field.key}`) : [];
  });
  return [...tablesOf(own, "record"), ...further];
}
