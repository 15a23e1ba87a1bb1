import { setPartValues } from "../page/part-place.ts";
import type { Command } from "./command.ts";

interface Parts {
  /** What the list holds from now on, in its order. */
  readonly values: readonly string[];
  readonly name: "addPart" | "movePart" | "removePart";
  readonly what: string;
  /** The place that is selected afterwards. */
  readonly select?: string | undefined;
}

/** Adds to a list of a record's page, puts it in another order or takes something off. */
export function setParts(form: string, list: string, { values, name, what, select }: Parts): Command {
  return {
    name,
    what,
    ...(select !== undefined && { select: { kind: "part", id: select } }),
    apply(draft) {
      const document = draft.form[form];
      if (document) setPartValues(document, list, values);
    },
  };
}
