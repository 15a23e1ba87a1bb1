import { useCallback, useState } from "react";
import type { CellPlace } from "../keyboard/grid-command.ts";

/** Which cell the keys speak to: a record by id, so that it stays the same when rows come and go. */
export function useActiveCell(ids: readonly string[], columns: number) {
  const [active, setActive] = useState<{ readonly id: string; readonly column: number }>();
  const found = active ? ids.indexOf(active.id) : -1;
  const place: CellPlace | undefined =
    active && found >= 0 && active.column < columns ? { row: found, column: active.column } : undefined;
  const go = useCallback(
    (to: CellPlace | undefined) => {
      const id = to && ids[to.row];
      setActive(to && id !== undefined ? { id, column: to.column } : undefined);
    },
    [ids],
  );
  return { place, go };
}
