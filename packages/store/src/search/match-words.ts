import { isNever } from "../access/fold-conditions.ts";
import type { FieldModel } from "../query/field-model.ts";
import type { TableScope } from "../query/reading.ts";
import { type Column, resolveColumn } from "../query/resolve-column.ts";
import { columnOf } from "../query/sql/identifier.ts";
import { andSql, FALSE, orSql, TRUE } from "../query/sql/logic.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { type SearchTerm, searchTerms } from "./search-terms.ts";

/** Up to so many different row conditions, words are looked for once per choice of them; beyond, word by word. */
const MAX_SUBSETS = 3;

/** The fields of an entity that this reader may search, with the rows on which they may. Masked fields are not among them. */
export function searchColumns(scope: TableScope): readonly Column[] {
  const access = scope.reading.access.entity(scope.entity.key);
  return scope.entity.searched
    .filter((model) => !isNever(access.field(model.field.key).read))
    .map((model) => resolveColumn(scope, model.field.key, "search"));
}

/** A term told for some fields: each token begins with the code of a field, so a field that may not be read is never looked at. */
export function termFor(term: SearchTerm, fields: readonly FieldModel[]): SearchTerm {
  return fields.flatMap((field) =>
    term
      .filter((token) => token.only === undefined || token.only === field.search)
      .map((token) => ({ text: `${field.searchCode}${token.text}`, prefix: token.prefix })),
  );
}

/** Columns that are open on the same rows. */
function byGuard(
  columns: readonly Column[],
): readonly { readonly guard: Sql; readonly fields: readonly FieldModel[] }[] {
  const groups = new Map<string, { guard: Sql; fields: FieldModel[] }>();
  for (const { guard, model } of columns) {
    const key = JSON.stringify([guard.text, guard.values]);
    const group = groups.get(key) ?? { guard, fields: [] };
    group.fields.push(model);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * All readings are looked for at once: of rows that one lookup or another finds, an engine would go through the whole table.
 * So what is found through fields of which some are closed on some rows is held against one lookup in all of them first.
 */
function matching(readings: readonly (readonly SearchTerm[])[], columns: readonly Column[], scope: TableScope): Sql {
  const id = columnOf(scope.alias, "id");
  const find = (some: readonly (readonly SearchTerm[])[]): Sql => {
    const able = some.filter((terms) => terms.every((term) => term.length > 0));
    return able.length === 0 ? FALSE : sql`${id} IN (${scope.reading.speech.found(able)})`;
  };
  const within = (fields: readonly FieldModel[]): Sql =>
    find(readings.map((terms) => terms.map((term) => termFor(term, fields))));
  const open = columns.filter((column) => column.guard === TRUE).map((column) => column.model);
  const closed = byGuard(columns.filter((column) => column.guard !== TRUE));
  const anywhere = within(columns.map((column) => column.model));
  if (closed.length === 0) return anywhere;
  if (closed.length <= MAX_SUBSETS) {
    // For each choice of guards: where they hold, all words are looked for in what they open.
    let subsets: readonly (readonly (typeof closed)[number][])[] = [[]];
    for (const group of closed) subsets = [...subsets, ...subsets.map((subset) => [...subset, group])];
    const rows = subsets.map((subset) => {
      const all = subset.length === closed.length;
      const found = all ? TRUE : within([...open, ...subset.flatMap((group) => group.fields)]);
      return andSql([...subset.map((group) => group.guard), found]);
    });
    return andSql([anywhere, orSql(rows)]);
  }
  const byTerm = (term: SearchTerm): Sql =>
    orSql([
      find([[termFor(term, open)]]),
      ...closed.map((group) => andSql([group.guard, find([[termFor(term, group.fields)]])])),
    ]);
  return andSql([anywhere, orSql(readings.map((terms) => andSql(terms.map(byTerm))))]);
}

/** The rows that these words find, through the fields that the scope's reader may read on each row. */
export function matchWords(words: string, scope: TableScope): Sql {
  const columns = searchColumns(scope);
  const readings = searchTerms(words);
  return columns.length === 0 || readings.length === 0 ? FALSE : matching(readings, columns, scope);
}
