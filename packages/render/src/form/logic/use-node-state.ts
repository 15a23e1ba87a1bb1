import { useCallback, useDeferredValue, useSyncExternalStore } from "react";
import { useFormContext } from "../form-context.ts";
import type { NodeState } from "./form-node.ts";

/** The state of one tab, section or item; draws again only when it is another. */
export function useNodeState(id: string): NodeState {
  const { logic } = useFormContext();
  const subscribe = useCallback((listener: () => void) => logic.subscribe(id, listener), [logic, id]);
  // Where one keystroke brings many fields up, they are drawn in slices behind it and never hold up the next.
  return useDeferredValue(useSyncExternalStore(subscribe, () => logic.stateOf(id)));
}
