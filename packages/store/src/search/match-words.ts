import { isNever } from "../access/fold-conditions.ts";
import type { FieldModel } from "../query/field-model.ts";
import type { TableScope } from "../query/reading.ts";
import { type Column, resolveColumn } from "../query/resolve-column.ts";
import { columnOf } from "../query/sql/identifier.ts";
import { andSql, FALSE, orSql, TRUE } from "../query/sql/logic.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { type SearchTerm, searchTerms } from "./search-terms.ts";

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

function reading(terms: readonly SearchTerm[], columns: readonly Column[], scope: TableScope): Sql {
  const { speech } = scope.reading;
  const id = columnOf(scope.alias, "id");
  const open = columns.filter((column) => column.guard === TRUE).map((column) => column.model);
  const closed = columns.filter((column) => column.guard !== TRUE);
  const find = (some: readonly SearchTerm[]): Sql =>
    some.some((term) => term.length === 0) ? FALSE : sql`${id} IN (${speech.found(some)})`;
  if (closed.length === 0) return find(terms.map((term) => termFor(term, open)));
  return andSql(
    terms.map((term) =>
      orSql([find([termFor(term, open)]), ...closed.map((column) => andSql([column.guard, find([termFor(term, [column.model])])]))]),
    ),
  );
}

/** The rows that these words find, through the fields that the scope's reader may read on each row. */
export function matchWords(words: string, scope: TableScope): Sql {
  const columns = searchColumns(scope);
  if (columns.length === 0) return FALSE;
  return orSql(searchTerms(words).map((terms) => reading(terms, columns, scope)));
}
