import type { Problem } from "@quoin/definition";
import { checkValue, fieldType } from "@quoin/fields";
import type { Actor, Change, DuplicateMatch, Transaction, WriteContext, WriteResult } from "@quoin/store";
import type { ImportChoices, ImportRowError } from "./import-types.ts";
import type { Column, ReadRow } from "./read-cells.ts";

export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly errors: readonly ImportRowError[];
  readonly warnings: readonly ImportRowError[];
}

interface Writing {
  readonly entity: string;
  readonly match: readonly string[];
  readonly duplicates: ImportChoices["duplicates"];
  /** Whether a row changes the record that it matches. */
  readonly updates: (match: DuplicateMatch) => boolean;
  readonly columns: readonly Column[];
  readonly actor: Actor;
  readonly job?: string;
}

const changeOf = ({ entity, match }: Writing, values: Record<string, unknown>): Change =>
  match.length === 0 ? { op: "create", entity, values } : { op: "upsert", entity, match, values };

/** Problems of the door by the column that each one's field came from. The value is told only where it came from the file. */
const namedByColumn = (row: ReadRow, problems: readonly Problem[], columns: readonly Column[]): ImportRowError => {
  return {
    row: row.row,
    problems: problems.map((problem) => {
      const parts = problem.path.split("/");
      const column = columns.find(({ field }) => parts[1] === field.key);
      const value = column && row.values[column.field.key];
      return {
        ...problem,
        ...(column ? { column: column.name } : {}),
        ...(value === undefined
          ? {}
          : { value: (typeof value === "string" ? value : JSON.stringify(value)).slice(0, 200) }),
      };
    }),
  };
};

/** Of a row with a cell that could not be read: all that is wrong with its other values as well, so that one round of corrections does. */
function unreadRow(row: ReadRow, columns: readonly Column[]): ImportRowError {
  const others = columns.flatMap(({ field }) => {
    const value = row.values[field.key];
    const stored = fieldType(field.type).normalize?.(value, field) ?? value;
    return checkValue(stored, field).map((problem) => ({ ...problem, path: `/${field.key}${problem.path}` }));
  });
  return { row: row.row, problems: [...row.problems, ...namedByColumn(row, others, columns).problems] };
}

/** The one record that a refused row matches and is to change, where its writer may see it. */
function matchOf(result: WriteResult, updates: Writing["updates"]): string | undefined {
  if (result.ok || result.error.code !== "duplicate") return undefined;
  const matches = result.error.data?.["duplicates"] as readonly DuplicateMatch[] | undefined;
  const [match, ...others] = matches ?? [];
  const id = match !== undefined && others.length === 0 && updates(match) ? match.record?.["id"] : undefined;
  return typeof id === "string" ? id : undefined;
}

/** The results with those rows that match one record written to it. Each record takes the last of its rows. */
async function updated(
  tx: Transaction,
  results: readonly WriteResult[],
  of: { readonly good: readonly ReadRow[]; readonly writing: Writing; readonly context: WriteContext },
): Promise<readonly WriteResult[]> {
  const again = results.flatMap((result, index) => {
    const id = matchOf(result, of.writing.updates);
    const values = of.good[index]?.values;
    return id === undefined || values === undefined ? [] : [{ index, id, values }];
  });
  if (again.length === 0) return results;
  const changed = await tx.records.write(
    again.map(({ id, values }) => ({ op: "update", entity: of.writing.entity, id, values })),
    { ...of.context, duplicates: "allow" },
  );
  const byIndex = new Map(again.map(({ index }, i) => [index, changed[i]]));
  return results.map((result, index) => byIndex.get(index) ?? result);
}

/** Writes the rows that could be read, each standing alone, and tells what came of all of them. */
export async function writeRows(tx: Transaction, rows: readonly ReadRow[], writing: Writing): Promise<Written> {
  const { actor, job, columns } = writing;
  const unread = rows.filter(({ problems }) => problems.length > 0).map((row) => unreadRow(row, columns));
  const good = rows.filter(({ problems }) => problems.length === 0);
  const context = {
    actor,
    partial: true,
    brief: true,
    cause: { source: "import", chain: [], ...(job === undefined ? {} : { job }) },
    ...(writing.duplicates === "create" ? {} : ({ duplicates: writing.duplicates ? "refuse" : "import" } as const)),
  } as const;
  const first =
    good.length === 0
      ? []
      : await tx.records.write(
          good.map(({ values }) => changeOf(writing, values)),
          context,
        );
  const results = await updated(tx, first, { good, writing, context });
  const refused = results.flatMap((result, index): ImportRowError[] => {
    const row = good[index];
    if (result.ok || !row) return [];
    const { details, code } = result.error;
    return [namedByColumn(row, details.length > 0 ? details : [{ path: "", code }], columns)];
  });
  const warnings = results.flatMap((result, index): ImportRowError[] => {
    const row = good[index];
    return result.ok && result.warnings && row ? [namedByColumn(row, result.warnings, columns)] : [];
  });
  return {
    created: results.filter((result) => result.ok && result.op === "create").length,
    updated: results.filter((result) => result.ok && result.op !== "create").length,
    errors: [...unread, ...refused].toSorted((a, b) => a.row - b.row),
    warnings,
  };
}
