const TOKEN = /\{(YYYY|YY|MM|DD|0+)\}/g;

const two = (part: number) => String(part).padStart(2, "0");

/** Whether a pattern has one counter ("{0000}"), no unknown braces, and fits into 64 characters with room for growth. */
export function goodPattern(pattern: string): boolean {
  const counters = pattern.match(/\{0+\}/g)?.length ?? 0;
  return counters === 1 && !/[{}]/.test(pattern.replace(TOKEN, "")) && pattern.length <= 40;
}

/** The pattern with its dates filled in (UTC) and the counter left: what counts together. */
export const seriesOf = (pattern: string, now: Date): string =>
  pattern.replace(TOKEN, (token, name: string) => {
    if (name === "YYYY") return String(now.getUTCFullYear());
    if (name === "YY") return two(now.getUTCFullYear() % 100);
    if (name === "MM") return two(now.getUTCMonth() + 1);
    return name === "DD" ? two(now.getUTCDate()) : token;
  });

/** One number of a series: "Q-2026-{0000}" and 12 → "Q-2026-0012". Numbers past the width are written out. */
export const numberIn = (series: string, count: number): string =>
  series.replace(/\{(0+)\}/, (_token, zeros: string) => String(count).padStart(zeros.length, "0"));
