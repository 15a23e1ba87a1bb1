import { useSyncExternalStore } from "react";
import type { Store } from "../parts/create-store.ts";

/** What is to be considered of one field, "" for the record as a whole. */
export const useWarning = (warnings: Store<ReadonlyMap<string, string>>, field: string): string | undefined =>
  useSyncExternalStore(warnings.subscribe, () => warnings.get().get(field));
