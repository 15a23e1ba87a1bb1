import type { WorkDatabase } from "../work.ts";
import type { AheadPart, PartDatabase } from "./ahead.ts";
import { deal, dealtAtOnce } from "./deal.ts";

/** How many records are read at once: what they come to is dealt out to transactions. */
export const readAtOnce = ({ dialect, part }: PartDatabase): number => dealtAtOnce({ turns: dialect.turns, part });

/** What is written of the records that were read, a transaction each. */
export const spread = <T>(
  rows: readonly T[],
  { dialect, part }: PartDatabase,
  write: (to: WorkDatabase, some: readonly T[]) => Promise<void>,
): AheadPart["writes"] => deal(rows, { turns: dialect.turns, part }).map((some) => (to) => write(to, some));
