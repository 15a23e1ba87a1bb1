import { useCallback, useSyncExternalStore } from "react";
import { useFormContext } from "../form-context.ts";
import type { NodeState } from "./form-node.ts";

/** The state of one tab, section or item; draws again only when it is another. */
export function useNodeState(id: string): NodeState {
  const { logic } = useFormContext();
  const subscribe = useCallback((listener: () => void) => logic.subscribe(id, listener), [logic, id]);
  return useSyncExternalStore(subscribe, () => logic.stateOf(id));
}
