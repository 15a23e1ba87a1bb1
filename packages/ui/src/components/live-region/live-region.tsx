import { VisuallyHidden } from "@mantine/core";
import { type ReactNode, useCallback, useState } from "react";
import { type Announce, AnnounceContext } from "./announce-context.ts";

/** Holds the two regions that readers aloud listen to; `useAnnounce` below it fills them. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [said, setSaid] = useState({ words: "", urgent: false, turn: 0 });
  const announce = useCallback<Announce>(
    (words, urgent = false) => setSaid(({ turn }) => ({ words, urgent, turn: turn + 1 })),
    [],
  );
  // A no-break space on every other turn makes the same words count as news when they are said again.
  const words = said.words + (said.turn % 2 ? "\u00a0" : "");
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <VisuallyHidden component="output" aria-live="polite">
        {said.urgent ? "" : words}
      </VisuallyHidden>
      <VisuallyHidden role="alert" aria-live="assertive">
        {said.urgent ? words : ""}
      </VisuallyHidden>
    </AnnounceContext.Provider>
  );
}
