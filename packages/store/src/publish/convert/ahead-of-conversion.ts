import { conversionClass } from "@quoin/fields";
import type { PhysicalField } from "../../naming/physical.ts";
import { addColumn } from "../add-column.ts";
import type { Again, Ahead, AheadPart, Made, PartDatabase } from "../ahead/ahead.ts";
import { keepUnlogged } from "../ahead/keep-unlogged.ts";
import { dropLooseRows } from "../link-rows/drop-loose-rows.ts";
import { readAtOnce, spread } from "../ahead/spread.ts";
import type { Work } from "../work.ts";
import { checkChoices } from "./check-choices.ts";
import { concernedSince } from "./concerned-since.ts";
import { conversionEntries } from "./conversion-entries.ts";
import type { Conversion } from "./conversion.ts";
import { lookAtConversion } from "./convert-field.ts";
import { emptyDoubles } from "./doubles.ts";
import { finishDoubles } from "./finish-doubles.ts";
import { outcomesOf } from "./outcomes-of.ts";
import { placeName } from "./place-name.ts";
import { readSome } from "./read-batches.ts";
import { settleRows } from "./settle-rows.ts";
import { writeValues } from "./write-values.ts";

const columnsOf = ({ column, fold, seen }: PhysicalField): readonly string[] =>
  [column, fold, seen?.column].filter((name) => name !== undefined);

function madeFor({ table, place, intoRows }: Conversion): Made {
  if (intoRows !== undefined) return { rows: intoRows.table };
  return place.link === undefined ? { table, columns: columnsOf(place) } : { link: place.link };
}

/** A conversion done before its publish, in parts. */
export function aheadOfConversion(conversion: Conversion, targetTable: string | undefined): Pick<Work, "ahead"> {
  const { table, place, source, choices, from, to, context, current, intoRows } = conversion;
  const isUnique = to.schema["x-unique"] === true;
  const isFirst = isUnique && choices.duplicates === "empty";
  const { locale, timeZone, userId } = context;
  const { schema: before, type: fromType } = from;
  const { schema: after, type: toType, required } = to;
  const spec = [
    current.version,
    source,
    place,
    choices,
    locale,
    timeZone,
    userId,
    fromType,
    before,
    toType,
    after,
    required,
    intoRows?.spec,
  ];
  // What it has settled is remembered from part to part, but not once names may have changed.
  const outcomes = outcomesOf(conversion, false);
  const part = async (at: PartDatabase, since: string): Promise<AheadPart | undefined> => {
    const rows = await readSome(at, conversion, { after: since, limit: readAtOnce(at) });
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const { values, ...counts } = await settleRows(at, conversion, { rows, outcomes });
    const filled = values.flatMap(([{ id }, value]) => (value === undefined ? [] : [[id, value] as const]));
    const writes = spread(filled, at, (on, some) => writeValues(on, conversion, some));
    return { last, rows: rows.length, isLast: rows.length < readAtOnce(at), ...counts, writes };
  };
  const build: Ahead["build"] = async (at, write) => {
    await emptyDoubles(at, conversion, write);
    return [];
  };
  const again: Again = {
    since: (at, mark) => concernedSince(at, conversion, mark),
    async some(on, ids) {
      const rows = await readSome(on, conversion, { ids });
      const { values, problems } = await settleRows(on, conversion, { rows });
      const filled = values.map(([{ id }, value]) => [id, value] as const);
      if (problems.length > 0) return problems;
      await writeValues(on, conversion, filled);
      // Whether values are unique is looked at where they were written, and these records need not have been.
      const key = place.seen?.column ?? place.column;
      if (isUnique && key !== undefined)
        await keepUnlogged(
          on,
          ids.map((record) => ({ of: `${table}.${key}`, record })),
        );
      return [];
    },
  };
  const finish: Ahead["finish"] = async (on, done, { note }) => {
    const problems = isFirst ? await finishDoubles(on, conversion, await again.since(on, done)) : [];
    if (intoRows !== undefined) await dropLooseRows(on, intoRows);
    await on.dialect.settle(on.db);
    for (const entry of problems.length > 0 ? [] : conversionEntries(conversion, done)) await note(entry);
    return problems;
  };
  return {
    ahead: {
      place: placeName(conversion),
      spec,
      made: madeFor(conversion),
      needs: columnsOf(source).map((column) => `${table}.${column}`),
      async examine(at) {
        const wrong = checkChoices(conversion);
        const mayStop = (choices.misfits ?? "stop") === "stop" && conversionClass(from, to) !== "lossless";
        if (wrong.length > 0 || !mayStop) return wrong;
        return (await lookAtConversion(at, conversion)).problems;
      },
      make: intoRows?.make ?? ((on) => addColumn(on, { table, field: place, targetTable })),
      part,
      ...(isFirst ? { build } : { again }),
      finish,
    },
  };
}
