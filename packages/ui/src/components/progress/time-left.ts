/**
 * Seconds that work may still take, from how far it came since it began; undefined while too little is done to say.
 * @param elapsed milliseconds since the work began
 */
export function timeLeft(done: number, total: number, elapsed: number): number | undefined {
  if (total <= 0 || done <= 0 || done >= total || elapsed < 1500 || done / total < 0.02) return undefined;
  return (elapsed / 1000 / done) * (total - done);
}
