import type { BindContext, Row } from "@quoin/condition";
import type { Entity, FieldAccess, FormDocument, LocalizedText } from "@quoin/definition";
import { createContext, useContext } from "react";
import type { Control, FieldValues } from "react-hook-form";
import type { FormDesign } from "./form-design.ts";
import type { FormLogic } from "./logic/form-logic.ts";
import type { Store } from "./parts/create-store.ts";
import type { FormRows } from "./rows/form-rows.ts";

/** What the parts of one form share. The same object while people type. */
export interface FormContextValue {
  readonly entity: Entity;
  readonly form: FormDocument;
  readonly control: Control<FieldValues>;
  readonly logic: FormLogic;
  /** "record": values are read until one is clicked. "create": inputs all along. */
  readonly mode: "record" | "create";
  readonly stacked: boolean;
  readonly mayUpdate: boolean;
  readonly idPrefix: string;
  readonly accessOf: (field: string) => FieldAccess;
  /** The record as read, with the titles of what it refers to. */
  readonly base: () => Row;
  /** Takes one field back to what it was. */
  readonly revert: (field: string) => void;
  /** The field that is to be focused as soon as it is on the screen. */
  readonly wanted: Store<string | undefined>;
  /** What the record's rules warn of, by field. */
  readonly warnings: Store<ReadonlyMap<string, string>>;
  /** For what speaks of today or of the reader. */
  readonly context: BindContext;
  readonly rows: FormRows | undefined;
  readonly design?: FormDesign | undefined;
  readonly onPress?: ((rule: string) => void) | undefined;
  readonly ruleLabels?: ((rule: string) => LocalizedText | undefined) | undefined;
}

export const FormContext = createContext<FormContextValue | undefined>(undefined);

export function useFormContext(): FormContextValue {
  const value = useContext(FormContext);
  if (!value) throw new Error("A part of a form stands outside of a form.");
  return value;
}
