import type { Explanation } from "@quoin/condition";

type Row = Readonly<Record<string, unknown>>;

export interface TriedStep {
  readonly path: string;
  readonly step: string;
  readonly type: string;
  readonly outcome: "did" | "would" | "waits" | "chose" | "failed";
  readonly input?: Row | undefined;
  readonly output?: Row | undefined;
  readonly error?: { readonly code?: string; readonly message?: string } | undefined;
  readonly milliseconds: number;
}

export interface TriedChange {
  readonly entity: string;
  readonly record: string;
  readonly op: string;
  readonly before: Row;
  readonly after: Row;
}

/** What a rule would have done to a record; everything was taken back. */
export interface RuleTrial {
  readonly holds: boolean;
  readonly why: Explanation;
  readonly steps: readonly TriedStep[];
  readonly changes: readonly TriedChange[];
}
