/** How far instants may run ahead of the clock, milliseconds; one that was set back is followed. */
const MOST = 1000;

/** Gives the instant of a write; `pressed`: it came before the one before it was done. */
export type NextInstant = (pressed: boolean) => Date;

/**
 * Instants by which what one person's write changed is told from their next one's: of writes that come together, in one transaction or
 * in several that follow at once, none has that of another.
 */
export function instants(clock: () => Date): NextInstant {
  let last = -Infinity;
  let isAhead = false;
  return (pressed) => {
    const now = clock().getTime();
    isAhead = (pressed || isAhead) && last >= now && last - now < MOST;
    last = isAhead ? last + 1 : now;
    return new Date(last);
  };
}
