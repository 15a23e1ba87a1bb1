import type { TextOf } from "@quoin/ui";

interface Waited {
  /** A passing time, in words. */
  readonly time: string | undefined;
  /** A moment, in words. */
  readonly until: string | undefined;
  /** Working time, in words, and whether it lies before the moment. */
  readonly work: string | undefined;
  readonly back: boolean;
}

/** What is waited for, in a sentence: "for 4 working hours", "until 2 working days before …"; "" where nothing is said. */
export function waitWords({ time, until, work, back }: Waited, t: TextOf): string {
  if (until !== undefined && work !== undefined)
    return t(back ? "rule.wait.before" : "rule.wait.after", { moment: until, time: work });
  if (until !== undefined) return t("rule.wait.until", { moment: until });
  if (time !== undefined && work !== undefined) return t("rule.wait.both", { time, work });
  const said = time ?? work;
  return said === undefined ? "" : t("rule.wait.for", { time: said });
}
