import type { Entity, MessageDocument, Problem, RuleDocument } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { RuleCatalog } from "./rule-catalog.ts";
import type { RuleCalendar } from "./words/work-words.ts";

/** What the parts of the rule editor share. */
export interface RuleScope {
  readonly rule: RuleDocument;
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly messages: Readonly<Record<string, MessageDocument>>;
  readonly onMessage: (key: string, document: MessageDocument) => void;
  /** The workspace's working calendars, the usual one first. */
  readonly calendars: readonly RuleCalendar[];
  /** IANA name of the workspace's time zone: by it schedules come round. */
  readonly timeZone: string;
  /** Problems of the rule; paths are pointers within it. */
  readonly problems: readonly Problem[];
  /** Whose records the rows are that are copied: what their copies' values may read. */
  readonly row?: Entity | undefined;
  /** The record that the rule is tried on, so that values can be shown. */
  readonly sample: Readonly<Record<string, unknown>> | undefined;
}

export const RuleScopeContext = createContext<RuleScope | undefined>(undefined);

export function useRuleScope(): RuleScope {
  const scope = useContext(RuleScopeContext);
  if (!scope) throw new Error("Only inside of a rule editor.");
  return scope;
}
