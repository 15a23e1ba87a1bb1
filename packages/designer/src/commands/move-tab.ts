import type { Command } from "./command.ts";

/** Moves a tab to before the one that now has `index`. */
export function moveTab(form: string, tab: string, index: number): Command {
  return {
    name: "moveTab",
    what: tab,
    select: { kind: "tab", id: tab },
    apply(draft) {
      const tabs = draft.form[form]?.tabs;
      const from = tabs?.findIndex(({ id }) => id === tab) ?? -1;
      if (!tabs || from < 0) return;
      const [moved] = tabs.splice(from, 1);
      if (moved) tabs.splice(index > from ? index - 1 : index, 0, moved);
    },
  };
}
