import type { ConditionAllow, ConditionShape } from "@quoin/condition";
import type { Entity } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { DraftNode } from "./draft-condition.ts";
import type { DraftFault } from "./write-draft.ts";

/** What the lines of one editor share. */
export interface FilterContextValue {
  readonly entities: ReadonlyMap<string, Entity>;
  readonly allow: ConditionAllow;
  readonly mayUse: (entity: string, field: string) => boolean;
  readonly faults: ReadonlyMap<string, DraftFault>;
  /** Whether faults are told already; a line that was only just begun is not blamed. */
  readonly strict: boolean;
  readonly replace: (id: string, next: DraftNode | undefined) => void;
}

export const FilterContext = createContext<FilterContextValue | undefined>(undefined);

export function useFilterContext(): FilterContextValue {
  const value = useContext(FilterContext);
  if (!value) throw new Error("A part of a condition's editor stands outside of one.");
  return value;
}

export interface LineProps {
  readonly shape: ConditionShape;
}
