import { useCallback } from "react";
import { setParts } from "../commands/set-parts.ts";
import { useDesigner } from "../frame/designer-context.ts";
import type { PickChange } from "../pick/pick-list.tsx";

const NAMES = { add: "addPart", move: "movePart", remove: "removePart" } as const;

/** Carries out what was done to a list of the record's page. What is selected stays. */
export function usePartEdits(): (list: string, values: readonly string[], change: PickChange) => void {
  const { store, formKey } = useDesigner();
  return useCallback(
    (list, values, { op, value }) => store.run(setParts(formKey, list, { values, name: NAMES[op], what: value })),
    [store, formKey],
  );
}
