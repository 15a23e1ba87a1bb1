import type { WorkDatabase } from "../work.ts";
import type { AheadPart, PartDatabase } from "./ahead.ts";
import { PART } from "./part-size.ts";

/** How many records are read for a part: each of the transactions that write it has one part's. */
export const readAtOnce = ({ dialect, part = PART }: Partial<PartDatabase> & Pick<WorkDatabase, "dialect">): number =>
  part * dialect.turns;

/**
 * What a part writes, dealt out to transactions so that of rows that lie side by side each is written by another: where a new
 * form of a row is put beside the old one, each finds the room that the one before has left.
 */
export function spread<T>(
  rows: readonly T[],
  { dialect, part }: PartDatabase,
  write: (to: WorkDatabase, some: readonly T[]) => Promise<void>,
): AheadPart["writes"] {
  const turns = rows.length > part ? dialect.turns : 1;
  return Array.from(
    { length: turns },
    (_, turn) => (to) =>
      write(
        to,
        rows.filter((_row, index) => index % turns === turn),
      ),
  );
}
