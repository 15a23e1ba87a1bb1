import { type FocusEvent, useEffect, useRef } from "react";

/**
 * Handlers for an element and everything that belongs to it, its popovers too (React's events rise through portals):
 * `onLeave` is called once the focus is in none of them.
 */
export function useLeave(onLeave: () => void): {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
} {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    onFocus: () => clearTimeout(timer.current),
    onBlur: () => {
      clearTimeout(timer.current);
      // The next element gets its focus after this event; a window that loses the focus keeps its active element.
      timer.current = setTimeout(() => document.hasFocus() && latest.current(), 0);
    },
  };
}
