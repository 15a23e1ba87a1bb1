import { fromPointer, type Problem } from "@quoin/definition";
import { useCallback } from "react";
import { pathSelection } from "../source/selection-path.ts";
import { useDesigner } from "./designer-context.ts";

/** What leads to the place of a problem: a function where it is in this entity or form, `undefined` where it is elsewhere. */
export function useGoToProblem(): (problem: Problem) => (() => void) | undefined {
  const { store, state, entity, form, formKey, showTab } = useDesigner();
  return useCallback(
    (problem) => {
      const [kind, key, ...path] = fromPointer(problem.path);
      const here = (kind === "entity" && key === entity.key) || (kind === "form" && key === formKey);
      if (!here || (kind !== "entity" && kind !== "form")) return undefined;
      return () => {
        const selection = pathSelection(path, { kind, form }, state.set) ?? { kind };
        store.select(selection);
        if ("id" in selection && selection.kind !== "field" && selection.kind !== "part")
          showTab(selection.id.split(".")[0] ?? selection.id);
      };
    },
    [store, state, entity, form, formKey, showTab],
  );
}
