import type { FieldChoices } from "@quoin/store";
import { checked } from "../input/checked.ts";
import { fieldChoicesSchema } from "./field-choices-schema.ts";

const parse = checked(fieldChoicesSchema);

/** What somebody decided about the stored values of one field. Throws `malformed`, `unknown_key`. */
export const readChoices = (input: unknown): FieldChoices => parse(input) as FieldChoices;
