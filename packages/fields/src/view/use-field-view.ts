import { use } from "react";
import type { FieldView } from "../define/field-view.ts";
import { loadFieldView } from "./load-field-view.ts";

/** The view of a type: at once when it is loaded, else by suspending until it is. Await `loadFieldViews` first where nothing should flash. */
export function useFieldView(name: string): FieldView {
  return use(loadFieldView(name).promise);
}
