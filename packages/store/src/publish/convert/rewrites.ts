import type { FieldChoices } from "./field-choices.ts";

/** Whether what was decided asks for stored values to be written anew, even where type and storage stay. */
export const rewrites = (choices: FieldChoices | undefined): boolean =>
  choices !== undefined &&
  ((choices.misfits ?? "stop") !== "stop" ||
    choices.several !== undefined ||
    choices.round !== undefined ||
    choices.duplicates === "empty" ||
    choices.fill !== undefined ||
    Object.keys(choices.values ?? {}).length > 0 ||
    (choices.cases ?? []).length > 0);
