import { fieldType } from "@quoin/fields";
import { useCallback } from "react";
import { staysAt } from "../canvas/stays-at.ts";
import { addField } from "../commands/add-field.ts";
import { addSection } from "../commands/add-section.ts";
import type { Command } from "../commands/command.ts";
import { moveItem } from "../commands/move-item.ts";
import { placeField } from "../commands/place-field.ts";
import { placeText } from "../commands/place-text.ts";
import { useDesigner } from "../frame/designer-context.ts";
import type { Spot } from "../state/spot.ts";
import { useBothLanguages } from "../text/use-both-languages.ts";
import type { Carried } from "./carried.ts";

/** The command that dropping something into a gap means; `undefined` when it stays where it is. */
export function useDrop(): (carried: Carried, spot: Spot) => Command | undefined {
  const { state, entity, formKey, form } = useDesigner();
  const both = useBothLanguages();
  return useCallback(
    (carried, spot) => {
      const { set } = state;
      switch (carried.kind) {
        case "type": {
          const labels = both("fields", `type.${fieldType(carried.type).name}`);
          return addField(set, { entity: entity.key, type: carried.type, labels, form: formKey, spot });
        }
        case "field":
          return placeField(set, { form: formKey, field: carried.field, spot });
        case "text":
          return placeText(set, { form: formKey, text: both("designer", "design.newText"), spot });
        case "section": {
          const sections = form.tabs.find(({ id }) => id === spot.tab)?.sections ?? [];
          const index = sections.findIndex(({ id }) => id === spot.section) + 1;
          return addSection(set, {
            form: formKey,
            tab: spot.tab,
            labels: both("designer", "design.newSection"),
            index,
          });
        }
        case "item":
          return staysAt(form, carried.place, spot) ? undefined : moveItem(formKey, carried.place, spot);
      }
    },
    [state, entity, formKey, form, both],
  );
}
