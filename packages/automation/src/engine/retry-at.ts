/** Exponential backoff with full jitter: about 2 s, 8 s, 32 s, 2 min, 8 min. */
export function retryAt(now: Date, attempt: number): Date {
  const ceiling = 2000 * 4 ** (attempt - 1);
  return new Date(now.getTime() + ceiling * (0.5 + Math.random() / 2));
}
