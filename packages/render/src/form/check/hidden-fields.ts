import type { FormDocument } from "@quoin/definition";
import { placeOf } from "../layout/form-place.ts";
import type { FormLogic } from "../logic/form-logic.ts";

/** The fields that a form has a place for but does not show now, because a condition of theirs or of what holds them says so. */
export function hiddenFields(form: FormDocument, logic: FormLogic): readonly string[] {
  return form.tabs.flatMap((tab) => {
    const tabShown = logic.stateOf(placeOf(tab.id).id).visible;
    return tab.sections.flatMap((section) => {
      const shown = tabShown && logic.stateOf(placeOf(tab.id, section.id).id).visible;
      return section.items.flatMap((item) =>
        item.field !== undefined && !(shown && logic.stateOf(placeOf(tab.id, section.id, item.id).id).visible)
          ? [item.field]
          : [],
      );
    });
  });
}
