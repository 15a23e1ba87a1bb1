import { useDeferredValue, useState } from "react";

/**
 * Whether a part that conditions show and hide is to be drawn: at once when it is shown, else as soon as there is time, out of
 * sight; what was drawn stays. So the keystroke that shows it only makes it visible, which is cheap, however many parts it shows.
 */
export function useDrawn(shown: boolean): boolean {
  const [drawn, setDrawn] = useState(shown);
  const hasTime = useDeferredValue(true, false);
  if (!drawn && (shown || hasTime)) setDrawn(true);
  return drawn || shown;
}
