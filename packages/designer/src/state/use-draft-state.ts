import { useSyncExternalStore } from "react";
import type { DraftState } from "./draft-state.ts";
import type { DraftStore } from "./draft-store.ts";

/** The draft as it is now; draws again with each edit and selection. */
export const useDraftState = (store: DraftStore): DraftState => useSyncExternalStore(store.subscribe, store.get);
