import { manyLabels, type DefinitionSet, type Entity } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";

interface TargetGroup {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** Everything that a link can lead to, in words: entities, their views, dashboards. */
export function useTargets(set: DefinitionSet, entities: ReadonlyMap<string, Entity>): TargetGroup[] {
  const t = useText("designer");
  const label = useLabel();
  return useMemo(() => {
    const many = (key: string) => {
      const document = entities.get(key)?.document;
      return label(manyLabels(document), key);
    };
    const groups: TargetGroup[] = [
      {
        group: t("nav.entities"),
        items: [...entities.keys()].map((key) => ({ value: `entity/${key}`, label: many(key) })),
      },
      {
        group: t("nav.views"),
        items: Object.entries(set.view).map(([key, view]) => ({
          value: `view/${key}`,
          label: `${many(view.entity)} · ${label(view.labels, key)}`,
        })),
      },
      {
        group: t("nav.dashboards"),
        items: Object.entries(set.dashboard).map(([key, { labels }]) => ({
          value: `dashboard/${key}`,
          label: label(labels, key),
        })),
      },
    ];
    return groups.filter(({ items }) => items.length > 0);
  }, [set, entities, label, t]);
}
