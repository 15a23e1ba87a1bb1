import type { Entity, Field } from "@quoin/definition";
import { fieldType } from "@quoin/fields";
import type { Published } from "@quoin/store";

/** A column of an exported file: which path of the rows, its field, its heading. */
export interface ExportColumn {
  readonly path: string;
  readonly field: Field;
  readonly heading: string;
}

const labelOf = (field: Field, locale: string): string =>
  field.schema["x-labels"]?.[locale] ?? field.schema["x-labels"]?.["en"] ?? field.schema.title ?? field.key;

/** The field at the end of a path through to-one relations, with its label. */
function resolve(
  published: Published,
  of: { entity: string; path: string },
  locale: string,
): { field: Field; label: string } | undefined {
  const [key = "", ...rest] = of.path.split(".");
  const field = published.entities.get(of.entity)?.fieldByKey.get(key);
  if (!field) return undefined;
  const label = labelOf(field, locale);
  if (rest.length === 0) return { field, label };
  const target = fieldType(field.type).references?.(field);
  if (!target || !("entity" in target)) return undefined;
  const inner = resolve(published, { entity: target.entity, path: rest.join(".") }, locale);
  return inner && { field: inner.field, label: `${label} / ${inner.label}` };
}

/** The columns of an export. Headings are in the reader's language and unique. */
export function exportColumns(
  published: Published,
  of: { entity: Entity; fields: readonly string[] },
  locale: string,
): ExportColumn[] {
  const taken = new Set<string>();
  return of.fields.flatMap((path): ExportColumn[] => {
    const found = resolve(published, { entity: of.entity.key, path }, locale);
    if (!found) return [];
    const heading = taken.has(found.label) ? `${found.label} (${path})` : found.label;
    taken.add(heading);
    return [{ path, field: found.field, heading }];
  });
}
