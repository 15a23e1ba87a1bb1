import type { Command } from "./command.ts";

/** Removes a form. Records are then shown in another form of their entity, or in all their fields. */
export function removeForm(form: string): Command {
  return {
    name: "removeForm",
    what: form,
    select: { kind: "entity" },
    apply(draft) {
      delete draft.form[form];
    },
  };
}
