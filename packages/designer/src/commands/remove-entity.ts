import type { Command } from "./command.ts";

/** Removes an entity, its forms and views, its rows in roles and its links in the navigation. What else names it is told by the checks. */
export function removeEntity(entity: string): Command {
  return {
    name: "removeEntity",
    what: entity,
    apply(draft) {
      delete draft.entity[entity];
      for (const [key, form] of Object.entries(draft.form)) if (form.entity === entity) delete draft.form[key];
      for (const { groups } of Object.values(draft.navigation))
        for (const group of groups)
          group.items = group.items.filter(
            (item) => item.entity !== entity && draft.view[item.view ?? ""]?.entity !== entity,
          );
      for (const [key, view] of Object.entries(draft.view)) if (view.entity === entity) delete draft.view[key];
      for (const role of Object.values(draft.role)) delete role.entities?.[entity];
    },
  };
}
