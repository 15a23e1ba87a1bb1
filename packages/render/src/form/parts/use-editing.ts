import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { useFormContext } from "../form-context.ts";
import { useStore } from "./create-store.ts";
import { useLeave } from "./use-leave.ts";

export interface Editing {
  readonly open: boolean;
  readonly start: () => void;
  /** Set for one drawing after Esc: the read value takes the focus back. */
  readonly refocus: boolean;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
}

interface EditingOptions {
  readonly locked: boolean;
  readonly onLeave: () => void;
}

const hasOpenList = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";

/** Whether a field is an input just now: begun by hand or wanted by the summary of errors, ended by leaving it or by Esc, which takes it back. */
export function useEditing(field: string, { locked, onLeave }: EditingOptions): Editing {
  const { wanted, revert } = useFormContext();
  const [open, setOpen] = useState(false);
  const [refocus, setRefocus] = useState(false);
  const inside = useRef(false);
  const start = useCallback(() => {
    if (!locked) setOpen(true);
  }, [locked]);
  const target = useStore(wanted);
  useEffect(() => {
    if (target !== field) return;
    wanted.set(undefined);
    start();
  }, [target, field, wanted, start]);
  const leave = useLeave(() => {
    inside.current = false;
    setOpen(false);
    setRefocus(false);
    onLeave();
  });
  const onFocus = (event: FocusEvent): void => {
    leave.onFocus();
    // An input that stands open because of an error stays one while somebody is in it.
    const isControl =
      event.target instanceof HTMLElement && event.target.matches("input, textarea, button, [contenteditable]");
    if (isControl && !locked && !inside.current) {
      inside.current = true;
      setOpen(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.defaultPrevented || !open || hasOpenList(event.target)) return;
    event.stopPropagation();
    revert(field);
    setOpen(false);
    setRefocus(true);
  };
  return { open, start, refocus, handlers: { onFocus, onBlur: leave.onBlur, onKeyDown } };
}
