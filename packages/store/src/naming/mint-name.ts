import { createHash } from "node:crypto";

/** PostgreSQL cuts names at 63 bytes; keys are ASCII. */
const LONGEST = 60;
/** Prefixes that belong to the system's and the engines' own tables. */
const TAKEN = /^(quoin|sqlite|pg)_/;

/**
 * The one function that makes physical names. The wish is kept where it can be; otherwise it gets a number ("name_2"),
 * a prefix or, when too long, a digest. Never gives a name in `taken`. Labels never come here.
 */
export function mintName(wish: string, taken: ReadonlySet<string>): string {
  const own = TAKEN.test(wish) ? `e_${wish}` : wish;
  const base =
    own.length <= LONGEST
      ? own
      : `${own.slice(0, LONGEST - 9)}_${createHash("sha256").update(own).digest("hex").slice(0, 8)}`;
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    const name = `${base.slice(0, LONGEST - 4)}_${number}`;
    if (!taken.has(name)) return name;
  }
}
