import type { Command } from "./command.ts";

/** Removes a field, from its entity's forms too. What else names it is told by the checks. */
export function removeField(entity: string, field: string): Command {
  return {
    name: "removeField",
    what: field,
    select: { kind: "form" },
    apply(draft) {
      const owner = draft.entity[entity];
      if (!owner) return;
      const without = (keys: readonly string[] | undefined) => keys?.filter((key) => key !== field) ?? [];
      // A new map, so that undoing gives the fields back in their order.
      owner.properties = Object.fromEntries(Object.entries(owner.properties).filter(([key]) => key !== field));
      if (owner.required) owner.required = without(owner.required);
      if (owner.required?.length === 0) delete owner.required;
      if (owner["x-title"] === field) delete owner["x-title"];
      if (owner["x-subtitle"]) owner["x-subtitle"] = without(owner["x-subtitle"]);
      if (owner["x-duplicates"])
        owner["x-duplicates"] = owner["x-duplicates"].filter(({ on }) => !on.some((part) => part.field === field));
      for (const property of Object.values(owner.properties)) {
        const { "x-counts": counts, "x-changes": changes, "x-moments": moments } = property;
        if (counts) property["x-counts"] = counts.filter((count) => count.field !== field);
        // A list of no changes says something else than none: the checks tell of it.
        if (changes && changes.length > 1) property["x-changes"] = without(changes);
        if (moments) property["x-moments"] = without(moments);
        if (property["x-moments"]?.length === 0) delete property["x-moments"];
      }
      // The rule still holds; where it was told is gone.
      for (const rule of owner["x-rules"] ?? []) if (rule.field === field) delete rule.field;
      for (const form of Object.values(draft.form)) {
        if (form.entity !== entity) continue;
        if (form.header?.stage === field) delete form.header.stage;
        if (form.header?.facts) form.header.facts = without(form.header.facts);
        if (form.header?.tags) form.header.tags = without(form.header.tags);
        for (const tab of form.tabs) {
          for (const section of tab.sections) section.items = section.items.filter((item) => item.field !== field);
        }
      }
      for (const role of Object.values(draft.role)) delete role.entities?.[entity]?.fields?.[field];
    },
  };
}
