import type { ConditionShape } from "@quoin/condition";
import type { FormDocument } from "@quoin/definition";
import { cutCondition } from "./cut-condition.ts";

interface Drawn {
  readonly visibleWhen?: FormDocument["tabs"][number]["visibleWhen"];
  readonly readonlyWhen?: FormDocument["tabs"][number]["visibleWhen"];
}

/** A form whose conditions speak only of what `shape` has. */
export function cutFormConditions(form: FormDocument, shape: ConditionShape): FormDocument {
  const drawn = <T extends Drawn>(part: T): T => ({
    ...part,
    ...(part.visibleWhen !== undefined && { visibleWhen: cutCondition(part.visibleWhen, shape) }),
    ...(part.readonlyWhen !== undefined && { readonlyWhen: cutCondition(part.readonlyWhen, shape) }),
  });
  return {
    ...form,
    tabs: form.tabs.map((tab) => ({
      ...drawn(tab),
      sections: tab.sections.map((section) => ({ ...drawn(section), items: section.items.map(drawn) })),
    })),
  };
}
