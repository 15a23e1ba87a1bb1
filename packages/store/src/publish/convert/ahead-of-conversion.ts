import type { Problem } from "@quoin/definition";
import { conversionClass } from "@quoin/fields";
import { homeOf } from "../../naming/home-of.ts";
import type { PhysicalField } from "../../naming/physical.ts";
import { addColumn } from "../add-column.ts";
import type { Ahead, AheadDone, AheadPart, PartDatabase } from "../ahead/ahead.ts";
import { PART } from "../ahead/part-size.ts";
import { readAtOnce, spread } from "../ahead/spread.ts";
import { writtenSince } from "../ahead/written-since.ts";
import type { Work, WorkDatabase } from "../work.ts";
import { casesStandAlone } from "./cases-stand-alone.ts";
import { checkChoices } from "./check-choices.ts";
import { conversionEntry } from "./conversion-entry.ts";
import type { Conversion } from "./conversion.ts";
import { lookAtConversion } from "./convert-field.ts";
import { Doubles, emptyDoubles } from "./doubles.ts";
import { namesAreLogged } from "./names-are-logged.ts";
import { namedSince } from "./named-since.ts";
import { namesOf } from "./names-of.ts";
import { outcomesOf } from "./outcomes-of.ts";
import { readSome, type StoredRow } from "./read-batches.ts";
import { Tally } from "./tally.ts";
import { writeBatch } from "./write-batch.ts";

const columnsOf = ({ column, fold, seen }: PhysicalField): readonly string[] =>
  [column, fold, seen?.column].filter((name) => name !== undefined);

/**
 * A conversion done before its publish. Only where the entries of the log tell which values have to be converted again: not
 * where a computed field is the source, names records or decides, nor where conditions read other records.
 */
export function aheadOfConversion(conversion: Conversion, targetTable: string | undefined): Pick<Work, "ahead"> {
  const { table, place, source, choices, from, to, context, current } = conversion;
  const isTold = namesAreLogged(conversion) && casesStandAlone(conversion);
  if (source.computed === true || !isTold) return {};
  const isFirst = choices.duplicates === "empty" && to.schema["x-unique"] === true;
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
  ];
  // What it has settled is remembered from part to part.
  const outcomes = outcomesOf(conversion, false);
  const target = { table, field: to, place };
  const settle = async (at: WorkDatabase, rows: readonly StoredRow[]) => {
    const names = await namesOf(at, conversion, rows);
    const tally = new Tally(conversion, { whole: false });
    const values = rows.map((row) => [row, tally.take(row, outcomes(row, names), names)] as const);
    const left = values.filter(([row, value]) => value === undefined && row.value !== undefined).length;
    return { values, left, converted: tally.converted, problems: tally.problems() };
  };
  const part = async (at: PartDatabase, since: string): Promise<AheadPart | undefined> => {
    const rows = await readSome(at, conversion, { after: since, limit: readAtOnce(at) });
    const last = rows.at(-1)?.id;
    if (last === undefined) return undefined;
    const { values, ...counts } = await settle(at, rows);
    const filled = values.flatMap(([{ id }, value]) => (value === undefined ? [] : [[id, value] as const]));
    const writes = spread(filled, at, (on, some) => writeBatch(on, target, some));
    return { last, rows: rows.length, isLast: rows.length < readAtOnce(at), ...counts, writes };
  };
  const build: Ahead["build"] = async (at, write) => {
    await emptyDoubles(at, conversion, write);
    return [];
  };
  const finish: Ahead["finish"] = async (on, done: AheadDone, { note }) => {
    const written = await writtenSince(on.db, conversion.entity.key, done.position);
    const ids = [...new Set([...written, ...(await namedSince(on, conversion, done.position))])];
    const problems: Problem[] = [];
    const doubles = isFirst ? new Doubles(on, conversion) : undefined;
    await doubles?.takeBack(ids);
    const write = async (some: readonly (readonly [StoredRow, unknown])[]) => {
      const kept = (await doubles?.first(some)) ?? some;
      await writeBatch(
        on,
        target,
        kept.map(([{ id }, value]) => [id, value] as const),
      );
    };
    for (let first = 0; first < ids.length && problems.length === 0; first += PART) {
      const rows = await readSome(on, conversion, { ids: ids.slice(first, first + PART) });
      const settled = await settle(on, rows);
      problems.push(...settled.problems);
      await write(settled.values);
    }
    const waiting = (await doubles?.waiting()) ?? [];
    for (let first = 0; first < waiting.length; first += PART) {
      const rows = await readSome(on, conversion, { ids: waiting.slice(first, first + PART) });
      await write(doubles?.freed((await settle(on, rows)).values) ?? []);
    }
    await on.dialect.settle(on.db);
    if (problems.length === 0) await note(conversionEntry(conversion, done));
    return problems;
  };
  return {
    ahead: {
      place: `${table}.${homeOf(place)}`,
      spec,
      made: place.link === undefined ? { table, columns: columnsOf(place) } : { link: place.link },
      needs: columnsOf(source).map((column) => `${table}.${column}`),
      async examine(at) {
        const wrong = checkChoices(conversion);
        const mayStop = (choices.misfits ?? "stop") === "stop" && conversionClass(from, to) !== "lossless";
        if (wrong.length > 0 || !mayStop) return wrong;
        return (await lookAtConversion(at, conversion)).problems;
      },
      make: (on) => addColumn(on, { table, field: place, targetTable }),
      part,
      ...(isFirst ? { build } : {}),
      finish,
    },
  };
}
