import { useEffect, useState } from "react";

/** Who has the focus; for an entry of a menu, which goes with it, what opened the menu. */
function holder(): Element | null {
  const active = document.activeElement;
  const opener = active?.closest('[role="menu"]')?.getAttribute("aria-labelledby") ?? "";
  return document.getElementById(opener) ?? active;
}

/** For what is drawn only while it is open: gives the focus back to what had it before, once this part goes. */
export function useFocusBack(): void {
  const [before] = useState(holder);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    },
    [before],
  );
}
