import type { Entity, FormDocument } from "@quoin/definition";
import type { FormContextValue } from "../form-context.ts";
import { lockOf } from "../parts/lock-of.ts";
import { findField } from "./find-field.ts";

type Rights = Pick<FormContextValue, "wanted" | "accessOf" | "mayUpdate">;

/** What opens a field's input in a record's form; undefined for one that is not there or that the reader may not write. */
export const wayTo =
  (entity: Entity, form: FormDocument | undefined, { wanted, ...rights }: Rights) =>
  (key: string): (() => void) | undefined => {
    const field = entity.fieldByKey.get(key);
    const isShown = form === undefined || findField(form, key) !== undefined;
    if (field === undefined || !isShown || lockOf(field, false, { mode: "record", ...rights })) return undefined;
    return () => wanted.set(key);
  };
