import type { Work, WorkDatabase } from "../work.ts";
import { aheadOfRestore } from "./ahead-of-restore.ts";
import { carriedRows } from "./carried-rows.ts";
import { carryBack } from "./carry-back.ts";
import { type Conversion, pathOfConversion } from "./conversion.ts";
import { finishRows } from "../link-rows/finish-rows.ts";
import { leftAt } from "./left-at.ts";
import { writtenAway } from "./written-away.ts";

const SAMPLES = 20;
const BATCH = 5000;

interface Lost {
  readonly rows: number;
  readonly samples: readonly { readonly id: string; readonly value: unknown; readonly code: string }[];
}

/**
 * The step by which a field takes its old column again, with the values of then. What was written since then is converted
 * back into it; where that does not go, the value of then stays.
 */
export function restoreWork(conversion: Conversion): readonly Work[] {
  const { entity, to, table } = conversion;
  const at = { entity: entity.key, field: to.key, kind: "restore-field", class: "rewrite", table } as const;
  return [
    {
      ...at,
      async look(at) {
        const { rows, samples } = await lookBack(at, conversion);
        if (rows === 0) return [];
        return [{ path: pathOfConversion(conversion), code: "values_return_old", params: { rows, samples } }];
      },
      ahead: aheadOfRestore(conversion),
      async apply(to, { note }) {
        const written = await writtenAway(to, conversion, await leftAt(to.db, conversion));
        for (let first = 0; first < written.length; first += BATCH)
          await carryBack(to, conversion, written.slice(first, first + BATCH));
        await finishRows(to, conversion, note);
        await to.dialect.settle(to.db);
      },
    },
  ];
}

async function lookBack(at: WorkDatabase, conversion: Conversion): Promise<Lost> {
  const written = await writtenAway(at, conversion, await leftAt(at.db, conversion));
  const samples: Lost["samples"][number][] = [];
  let rows = 0;
  for (let first = 0; first < written.length; first += BATCH) {
    for (const { id, was, code } of await carriedRows(at, conversion, written.slice(first, first + BATCH))) {
      if (code === undefined) continue;
      rows += 1;
      if (samples.length < SAMPLES) samples.push({ id, value: was, code });
    }
  }
  return { rows, samples };
}
