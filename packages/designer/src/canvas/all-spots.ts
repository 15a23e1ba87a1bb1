import type { FormDocument } from "@quoin/definition";
import type { Spot } from "../state/spot.ts";

/** Every gap of a form in reading order, of all tabs or of one. What is itself moved still counts: the gaps beside it mean "stay". */
export function allSpots(form: FormDocument, only?: string): readonly Spot[] {
  return form.tabs
    .filter(({ id }) => only === undefined || id === only)
    .flatMap((tab) =>
      tab.sections.flatMap((section) =>
        Array.from({ length: section.items.length + 1 }, (_, index) => ({ tab: tab.id, section: section.id, index })),
      ),
    );
}
