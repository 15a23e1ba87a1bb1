import type { ConditionDocument, Entity, RuleDocument } from "@quoin/definition";
import type { Actor, Cause, Ports, Published, Row } from "../ports.ts";

/** What a run knows while it works; `data` is what values and texts may refer to. */
export interface RunContext {
  readonly ports: Ports;
  readonly published: Published;
  readonly run: string;
  readonly ruleKey: string;
  readonly rule: RuleDocument;
  /** The service actor that steps act as. */
  readonly actor: Actor;
  readonly cause: Cause;
  readonly now: Date;
  readonly data: RunData;
  /** Whose record the row is that is copied. */
  readonly rowEntity?: Entity;
  /** Whether a condition holds for the run's record now. */
  holds(condition: ConditionDocument): Promise<boolean>;
}

export interface RunData {
  record: Row | undefined;
  readonly before: Row | undefined;
  /** Who set it off. */
  readonly actor: { readonly id: string | null; readonly name: string };
  readonly run: { readonly id: string };
  readonly rule: { readonly key: string };
  readonly steps: Record<string, unknown>;
  /** The row that is copied, while its copy is worked out. */
  readonly row?: Row;
}
