import type { DefinitionSet } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useCallback } from "react";
import type { Step } from "../state/history.ts";

/** What a step did, in words. What it was done to is called as in the set given; what is gone there by its key. */
export function useDidWords(set: DefinitionSet, entity: string): (step: Step) => string {
  const t = useText("designer");
  const label = useLabel();
  return useCallback(
    ({ name, what = "" }) => {
      const forms = Object.values(set.form).filter((form) => form.entity === entity);
      const items = forms.flatMap(({ tabs }) => tabs.flatMap(({ sections }) => sections.flatMap((one) => one.items)));
      const item = items.find(({ id }) => id === what);
      const field = set.entity[entity]?.properties[item?.field ?? what]?.["x-labels"];
      const labels = item?.labels ?? field ?? set.entity[what]?.["x-labels"] ?? set.form[what]?.labels;
      return t(`did.${name}`, { what: label(labels, what) });
    },
    [set, entity, t, label],
  );
}
