import { type RefObject, useEffect } from "react";
import type { Store } from "./create-store.ts";

interface Guards {
  readonly root: RefObject<HTMLElement | null>;
  readonly dirty: Store<boolean>;
  readonly save: () => void;
}

/** Ctrl/⌘-S saves, from anywhere that is not another form or dialog; closing the tab with unsaved changes asks first. */
export function useFormGuards({ root, dirty, save }: Guards): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      const at = event.target instanceof Element ? event.target : document.body;
      if (!root.current?.contains(at) && at.closest("form, [role=dialog]")) return;
      event.preventDefault();
      if (dirty.get()) save();
    };
    const onUnload = (event: BeforeUnloadEvent): void => {
      if (dirty.get()) event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    window.addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("beforeunload", onUnload);
    };
  }, [root, dirty, save]);
}
