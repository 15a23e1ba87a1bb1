import type { Entity, FormDocument, Problem } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { DraftState } from "../state/draft-state.ts";
import type { DraftStore } from "../state/draft-store.ts";
import type { DesignServices } from "./design-services.ts";

/** What the parts of one entity's designer share. */
export interface DesignerValue {
  readonly store: DraftStore;
  readonly state: DraftState;
  readonly services: DesignServices;
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly formKey: string;
  readonly form: FormDocument;
  /** The tab of the form that the canvas shows. */
  readonly tab: string;
  readonly showTab: (tab: string) => void;
  /** Of the whole draft as last checked. */
  readonly problems: readonly Problem[];
}

export const DesignerContext = createContext<DesignerValue | undefined>(undefined);

export function useDesigner(): DesignerValue {
  const value = useContext(DesignerContext);
  if (!value) throw new Error("A part of the designer stands outside of it.");
  return value;
}
