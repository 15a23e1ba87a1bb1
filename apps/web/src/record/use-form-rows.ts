import type { FormRows } from "@quoin/render";
import { useMemo } from "react";
import { accessTo, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";

/** What forms need to draw tables of records: the entities of their rows, and the reader's rights on them. */
export function useFormRows(): FormRows {
  const me = useMe();
  const { entities } = useWorkspace();
  return useMemo(
    () => ({
      entities,
      accessTo: (entity, field) => accessTo(me, entity, field),
      may: (entity, what) => {
        const granted = me.permissions[entity]?.[what];
        return granted !== undefined && granted !== false;
      },
    }),
    [me, entities],
  );
}
