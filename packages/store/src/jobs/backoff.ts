const FIRST = 1000;
const LONGEST = 3_600_000;

/** Milliseconds until the next try: doubling from a second to an hour, spread by half so that retries do not come in a crowd. */
export function backoff(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempts - 1, 30));
  return Math.round(full * (0.5 + random() / 2));
}
