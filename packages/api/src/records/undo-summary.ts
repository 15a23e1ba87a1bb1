import type { UndoItem } from "@quoin/store";

const TOLD = 200;

/** A plan as people read it: how many records, and which of them stand against it; the first two hundred of those. */
export function undoSummary(items: readonly UndoItem[]) {
  const count = (state: UndoItem["state"]): number => items.filter((item) => item.state === state).length;
  return {
    total: items.length,
    ready: count("ready"),
    done: count("done"),
    conflict: count("conflict"),
    forbidden: count("forbidden"),
    against: items
      .filter(({ state }) => state === "conflict" || state === "forbidden")
      .slice(0, TOLD)
      .map(({ entity, id, state, fields }) => ({ entity, id, state, fields })),
  };
}
