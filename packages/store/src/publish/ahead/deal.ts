import type { Dialect } from "../../dialect/dialect.ts";
import { PART } from "./part-size.ts";

/** Over how many transactions rows are dealt out, and how many each of them has. */
export interface Dealing {
  readonly turns: number;
  readonly part: number;
}

export const dealingOf = ({ turns, part = PART }: Pick<Dialect, "turns" | "part">): Dealing => ({ turns, part });

/** How many rows are dealt out at once. */
export const dealtAtOnce = ({ turns, part }: Dealing): number => part * turns * turns;

/**
 * Deals rows out to transactions so that of rows that lie side by side each is written in another turn: where a new form of a row
 * is put beside the old one, each turn finds the room that the one before has left. That is free once nobody reads any more
 * what was there before, so a turn is as many transactions as there are turns. There is one at least.
 */
export function deal<T>(rows: readonly T[], { turns, part }: Dealing): readonly (readonly T[])[] {
  if (rows.length <= part) return [rows];
  return Array.from({ length: turns }, (_, turn) => rows.filter((_row, index) => index % turns === turn)).flatMap(
    (some) => Array.from({ length: Math.ceil(some.length / part) }, (_, i) => some.slice(i * part, (i + 1) * part)),
  );
}
