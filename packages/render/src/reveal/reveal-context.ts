import type { Field } from "@quoin/definition";
import { createContext } from "react";

/** Fetches the whole of a masked value of the record that is shown; the server's log keeps it. */
export type Reveal = (field: Field) => Promise<unknown>;

/** Given around a record by the app, where the reader may look at masked values whole. */
export const RevealContext = createContext<Reveal | undefined>(undefined);
