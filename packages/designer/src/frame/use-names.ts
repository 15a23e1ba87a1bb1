import type { FormItem } from "@quoin/definition";
import { fieldType, hasFieldType } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import { findSection } from "../commands/find-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { partName } from "../page/part-name.ts";
import { isPagePlace } from "../page/part-place.ts";
import type { Spot } from "../state/spot.ts";
import { useDesigner } from "./designer-context.ts";

export interface Names {
  readonly field: (key: string) => string;
  readonly item: (item: FormItem) => string;
  /** What stands at a place: a tab, a section, an item, or a part of the record's page. */
  readonly place: (place: string) => string;
  /** A gap in words: "after “Industry”", "at the start of “Basics”". */
  readonly spot: (spot: Spot) => string;
  readonly type: (type: string) => string;
  readonly typeIcon: (type: string | undefined) => string;
  readonly itemIcon: (item: FormItem) => string;
}

/** What things of the form are called, in the words of labels, and what spoken words call places. */
export function useNames(): Names {
  const { entity, entities, form, state } = useDesigner();
  const rules = state.set.rule;
  const label = useLabel();
  const t = useText("designer");
  const ft = useText("fields");
  return useMemo(() => {
    const field = (key: string) => label(entity.fieldByKey.get(key)?.schema["x-labels"], key);
    const item = (one: FormItem): string => {
      if (one.field !== undefined) return label(one.labels, field(one.field));
      if (one.text) return label(one.text, t("design.text"));
      return label(one.labels, one.rule ?? one.id);
    };
    const section = (tab: string, id: string): string => {
      const found = findSection(form, { tab, section: id });
      const index = form.tabs.find((one) => one.id === tab)?.sections.findIndex((one) => one.id === id) ?? 0;
      return label(found?.labels, t("design.sectionNumber", { number: index + 1 }));
    };
    const tab = (id: string) => {
      const index = form.tabs.findIndex((one) => one.id === id);
      return label(form.tabs[index]?.labels, t("design.tabNumber", { number: index + 1 }));
    };
    const typeIcon = (type: string | undefined) =>
      type !== undefined && hasFieldType(type) ? fieldType(type).icon : "help-circle";
    return {
      field,
      item,
      place(place) {
        if (isPagePlace(place)) return partName(place, { form, entities, rules, label, t });
        const at = splitPlace(place);
        if (at.section === "") return tab(at.tab);
        const found = findSection(form, at)?.items.find(({ id }) => id === at.item);
        return found ? item(found) : section(at.tab, at.section);
      },
      spot(spot) {
        const items = findSection(form, spot)?.items ?? [];
        const before = items[spot.index - 1];
        if (before) return t("drop.after", { name: item(before) });
        return t(items.length === 0 ? "drop.into" : "drop.start", { name: section(spot.tab, spot.section) });
      },
      type: (type) => (hasFieldType(type) ? ft(`type.${fieldType(type).name}`) : type),
      typeIcon,
      itemIcon: (one) =>
        one.field !== undefined ? typeIcon(entity.fieldByKey.get(one.field)?.type) : one.text ? "align-left" : "bolt",
    };
  }, [entity, entities, form, rules, label, t, ft]);
}
