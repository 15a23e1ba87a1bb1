import { homeOf } from "../../naming/home-of.ts";
import type { Ahead } from "../ahead/ahead.ts";
import type { WorkDatabase } from "../work.ts";
import { carryBack } from "./carry-back.ts";
import type { Conversion } from "./conversion.ts";
import { finishRows } from "../link-rows/finish-rows.ts";
import { namedSince } from "./named-since.ts";
import { leftAt } from "./left-at.ts";
import { writtenAway } from "./written-away.ts";

/**
 * What was written while a field was elsewhere, carried back into its old place before the publish. Nothing is made, nor taken
 * away where the publish does not come: nobody reads the place, and whoever returns to it later carries the same records back.
 */
export function aheadOfRestore(conversion: Conversion): Ahead {
  const { table, source, place, from, to, current } = conversion;
  let known: Promise<readonly string[]> | undefined;
  const all = (at: WorkDatabase): Promise<readonly string[]> =>
    (known ??= leftAt(at.db, conversion).then(async (position) =>
      (await writtenAway(at, conversion, position)).toSorted(),
    ));
  return {
    place: `back ${table}.${homeOf(place)}`,
    spec: [current.version, source, place, from.type, from.schema, to.type, to.schema],
    made: { table, columns: [] },
    needs: [],
    make: () => Promise.resolve(),
    async part(at, after) {
      const ids = (await all(at)).filter((id) => id > after).slice(0, at.part);
      const last = ids.at(-1);
      if (last === undefined) return undefined;
      const counts = { rows: ids.length, isLast: ids.length < at.part, converted: 0, left: 0, problems: [] };
      return { last, ...counts, writes: [(on) => carryBack(on, conversion, ids)] };
    },
    again: {
      async since(at, mark) {
        const written = await writtenAway(at, conversion, mark.position);
        const named = await namedSince(at, conversion, mark);
        // Only what was written away goes back at all: elsewhere the value of then is the right one.
        const away = new Set(named.length === 0 ? [] : await all(at));
        return [...new Set([...written, ...named.filter((id) => away.has(id))])];
      },
      async some(on, ids) {
        await carryBack(on, conversion, ids);
        return [];
      },
    },
    finish: async (on, _done, { note }) => {
      await finishRows(on, conversion, note);
      await on.dialect.settle(on.db);
      return [];
    },
  };
}
