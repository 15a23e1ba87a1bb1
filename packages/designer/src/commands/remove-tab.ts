import type { Command } from "./command.ts";

/** Takes a tab with all in it off a form. The last tab stays. */
export function removeTab(form: string, tab: string): Command {
  return {
    name: "removeTab",
    what: tab,
    select: { kind: "form" },
    apply(draft) {
      const document = draft.form[form];
      if (document && document.tabs.length > 1) document.tabs = document.tabs.filter(({ id }) => id !== tab);
    },
  };
}
