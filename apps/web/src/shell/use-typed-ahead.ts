import { type Dispatch, type SetStateAction, useEffect } from "react";

interface TypedAhead {
  readonly setText: Dispatch<SetStateAction<string>>;
  readonly onEscape: () => void;
}

/** Takes what is typed while a dialog with a field for it is on its way: who is in a hurry does not wait for it. */
export function useTypedAhead(active: boolean, { setText, onEscape }: TypedAhead): void {
  useEffect(() => {
    if (!active) return undefined;
    const take = (event: KeyboardEvent): void => {
      const { key, target } = event;
      // From here on the dialog has the keys.
      if (target instanceof Element && target.closest("[role=dialog]") !== null) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (key === "Escape") onEscape();
      else if (key === "Backspace") setText((text) => text.slice(0, -1));
      else if (key.length === 1) setText((text) => text + key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("keydown", take, true);
    return () => window.removeEventListener("keydown", take, true);
  }, [active, setText, onEscape]);
}
