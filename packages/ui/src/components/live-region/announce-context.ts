import { createContext } from "react";

/** Says something to readers aloud. `urgent` interrupts what is being said; use it for errors only. */
export type Announce = (words: string, urgent?: boolean) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);
