import type { JsonSchema, Problem, RuleDocument } from "@quoin/definition";
import type { Setting } from "./setting.ts";
import type { LogEntry } from "../ports.ts";

/** What can start a rule. One file each under `triggers/`, one line in `registry.ts`. */
export interface TriggerType {
  readonly name: string;
  readonly icon: string;
  /** "record": the rule must name an entity, and each run is about one record. "any": an entity is optional. */
  readonly about: "record" | "any";
  readonly settings: readonly Setting[];
  readonly settingsSchema: {
    readonly properties: Readonly<Record<string, JsonSchema>>;
    readonly required?: readonly string[];
  };
  /** What the schema cannot say of settings that fit it; paths relative to the settings. */
  check?(settings: Readonly<Record<string, unknown>>): readonly Problem[];
  /**
   * For triggers that log entries set off: whether this entry does, and how the rule's condition is judged.
   * "holds": it must hold after the change. "becomes": it must also not have held before.
   */
  match?(entry: LogEntry, rule: RuleDocument): "holds" | "becomes" | undefined;
  /** For triggers that the clock sets off: the first occurrence after `after`. */
  nextOccurrence?(rule: RuleDocument, after: Date, timeZone: string): Date | undefined;
  /** Set off by a person from a record's page. */
  readonly manual?: boolean;
}
