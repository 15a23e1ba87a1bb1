import { type BindContext, bindCondition, type BoundCondition, parseCondition } from "@quoin/condition";
import type { ConditionDocument, Entity, FieldAccess, FormDocument, FormItem } from "@quoin/definition";
import { placeOf } from "../layout/form-place.ts";
import type { FormNode } from "./form-node.ts";

export interface FormNodesOptions {
  readonly entity: Entity;
  readonly context: BindContext;
  readonly accessOf: (field: string) => FieldAccess;
}

const bound = (document: ConditionDocument | undefined, context: BindContext): BoundCondition | undefined =>
  document === undefined ? undefined : bindCondition(parseCondition(document), context);

function itemNode(
  item: FormItem,
  at: { id: string; parent: string },
  { entity, context, accessOf }: FormNodesOptions,
): FormNode {
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  const visible = bound(item.visibleWhen, context);
  const readOnly = bound(item.readonlyWhen, context);
  const requiredWhen = bound(field?.schema["x-required-when"], context);
  const absent = item.field !== undefined && (field === undefined || accessOf(field.key) === "none");
  return {
    ...at,
    required: field?.required ?? false,
    ...(visible && { visible }),
    ...(readOnly && { readOnly }),
    ...(requiredWhen && { requiredWhen }),
    ...(absent && { absent }),
  };
}

/** Every tab, section and item of a form with its conditions bound: the parts of a section before it, the sections of a tab before it. */
export function formNodes(form: FormDocument, options: FormNodesOptions): readonly FormNode[] {
  const group = (
    place: { id: string; parent?: string },
    parts: readonly string[],
    when: ConditionDocument | undefined,
  ): FormNode => {
    const visible = bound(when, options.context);
    return { ...place, parts, required: false, ...(visible && { visible }) };
  };
  return form.tabs.flatMap((tab) => {
    const tabId = placeOf(tab.id).id;
    const inside = tab.sections.flatMap((section) => {
      const parent = placeOf(tab.id, section.id).id;
      const items = section.items.map((item) =>
        itemNode(item, { id: placeOf(tab.id, section.id, item.id).id, parent }, options),
      );
      return [
        ...items,
        group(
          { id: parent, parent: tabId },
          items.map(({ id }) => id),
          section.visibleWhen,
        ),
      ];
    });
    return [
      ...inside,
      group(
        { id: tabId },
        tab.sections.map((section) => placeOf(tab.id, section.id).id),
        tab.visibleWhen,
      ),
    ];
  });
}
