import type { Command } from "./command.ts";

/** Which choice the header shows as stages; `undefined`: the entity's first pipeline. */
export function changeStage(form: string, stage: string | undefined): Command {
  return {
    name: "changeHeader",
    what: form,
    apply(draft) {
      const document = draft.form[form];
      if (!document) return;
      const { stage: _was, ...rest } = document.header ?? {};
      const header = stage === undefined ? rest : { ...rest, stage };
      if (Object.keys(header).length > 0) document.header = header;
      else delete document.header;
    },
  };
}
