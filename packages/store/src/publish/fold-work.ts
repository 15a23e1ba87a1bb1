import { foldText } from "@quoin/condition";
import { run } from "../query/run.ts";
import { identifier } from "../query/sql/identifier.ts";
import { type Sql, sql } from "../query/sql/sql.ts";
import { addFold } from "./add-column.ts";
import type { Ahead } from "./ahead/ahead.ts";
import { PART } from "./ahead/part-size.ts";
import { readAtOnce, spread } from "./ahead/spread.ts";
import { writtenSince } from "./ahead/written-since.ts";
import type { Work, WorkDatabase } from "./work.ts";

const V = sql`v`;

export interface FoldPlace {
  readonly entity: string;
  readonly table: string;
  readonly column: string;
  readonly fold: string;
}

interface Texts {
  readonly id: string;
  readonly value: string | null;
}

const readTexts = ({ db }: WorkDatabase, of: FoldPlace, which: Sql): Promise<readonly Texts[]> =>
  run<Texts>(db, sql`SELECT id, ${identifier(of.column)} AS value FROM ${identifier(of.table)} WHERE ${which}`);

/** SQL cannot fold beyond ASCII: the values pass through here. */
async function write({ db, dialect }: WorkDatabase, of: FoldPlace, rows: readonly Texts[]): Promise<void> {
  if (rows.length === 0) return;
  const { rows: rowsOf, cell } = dialect.speech;
  const pairs = JSON.stringify(rows.map(({ id, value }) => [id, value === null ? null : foldText(value)]));
  const table = identifier(of.table);
  await run(
    db,
    sql`UPDATE ${table} SET ${identifier(of.fold)} = ${cell(V, 1, "text")} FROM ${rowsOf(pairs)} v WHERE ${table}.id = ${cell(V, 0, "text")}`,
  );
}

const after = (id: string, limit: number): Sql => sql`id > ${id} ORDER BY id LIMIT ${limit}`;

function aheadOf(of: FoldPlace): Ahead {
  const { entity, table, column, fold } = of;
  return {
    place: `${table}.${fold}`,
    spec: of,
    made: { table, columns: [fold] },
    needs: [`${table}.${column}`],
    make: (to) => addFold(to, table, fold),
    async part(at, since) {
      const rows = await readTexts(at, of, after(since, readAtOnce(at)));
      const last = rows.at(-1)?.id;
      if (last === undefined) return undefined;
      const filled = rows.filter(({ value }) => value !== null);
      const counts = { converted: filled.length, left: 0, problems: [] };
      return {
        last,
        rows: rows.length,
        isLast: rows.length < readAtOnce(at),
        ...counts,
        writes: spread(filled, at, (to, some) => write(to, of, some)),
      };
    },
    again: {
      since: ({ db }, mark) => writtenSince(db, entity, mark),
      async some(to, ids) {
        const list = to.dialect.speech.each(JSON.stringify(ids));
        await write(to, of, await readTexts(to, of, sql`id IN (SELECT value FROM ${list})`));
        return [];
      },
    },
  };
}

/** Makes the folded copy of every text of a column. */
export const foldWork = (of: FoldPlace): Pick<Work, "ahead" | "apply"> => ({
  ahead: aheadOf(of),
  async apply(to) {
    await addFold(to, of.table, of.fold);
    for (let since = ""; ;) {
      const rows = await readTexts(to, of, after(since, PART));
      const last = rows.at(-1);
      if (last === undefined) return;
      await write(
        to,
        of,
        rows.filter(({ value }) => value !== null),
      );
      since = last.id;
    }
  },
});
