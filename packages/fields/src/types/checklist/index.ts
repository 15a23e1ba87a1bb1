import type { FieldType } from "../../define/field-type.ts";
import { multiSelect } from "../multi-select/index.ts";

/** Several of a short list of options, all in sight to be ticked. */
export const checklist: FieldType = {
  ...multiSelect,
  name: "checklist",
  icon: "clipboard-check",
  initial: { ...multiSelect.initial, "x-type": "checklist" },
  examples: { ...multiSelect.examples, schema: { ...multiSelect.examples.schema, "x-type": "checklist" } },
  view: () => import("./view.tsx"),
};
