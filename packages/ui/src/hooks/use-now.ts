import { useEffect, useState } from "react";

/**
 * The time in milliseconds, told again each second while `active`; at rest it stays as it was.
 * Keeps words such as "about 40 seconds left" honest without drawing anything else again.
 */
export function useNow(active: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!active) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [active]);
  return now;
}
