import { useState } from "react";
import { createStore, type Store } from "./parts/create-store.ts";

/** The field of a record's form that is to be opened next: given to the form, and to what around it leads there. */
export function useWanted(): Store<string | undefined> {
  const [wanted] = useState(() => createStore<string | undefined>(undefined));
  return wanted;
}
