import { useContext } from "react";
import { type Announce, AnnounceContext } from "./announce-context.ts";

/** Says to readers aloud what others see happen: a drop, a save, a count that changed. */
export const useAnnounce = (): Announce => useContext(AnnounceContext);
