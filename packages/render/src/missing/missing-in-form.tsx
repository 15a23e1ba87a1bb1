import type { Field } from "@quoin/definition";
import { fieldType, missingFields } from "@quoin/fields";
import { useWatch } from "react-hook-form";
import { wayTo } from "../form/layout/way-to.ts";
import { useFormContext } from "../form/form-context.ts";
import { MissingFields } from "./missing-fields.tsx";

/** What a record lacks by one of its fields that count what is filled in, as it is being edited; nothing at other fields. */
export function MissingInForm({ field }: { readonly field: Field }) {
  return fieldType(field.type).counts === undefined ? null : <Watched field={field} />;
}

function Watched({ field }: { readonly field: Field }) {
  const around = useFormContext();
  const { entity, form, control, base, context } = around;
  const values = useWatch({ control });
  const missing = missingFields(field, { ...base(), ...values }, { entity, context }) ?? [];
  return <MissingFields entity={entity} missing={missing} goTo={wayTo(entity, form, around)} />;
}
