import { useEffect, useRef } from "react";
import { FLOATING } from "../theme/theme.ts";

/** A list or calendar of an input: part of what the input stands in, though it is drawn elsewhere. */
const PICKER = '[role="listbox"], [class*="mantine-DatePicker-"], [class*="mantine-MonthPicker-"]';
const PRESSES = ["mousedown", "touchstart"] as const;

/** Where menus, calendars and dialogs are drawn, so that nothing on the page lies outside a landmark. */
export function FloatingPlace({ label }: { readonly label: string }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = place.current;
    // Picking something for an input in a popover is no press outside of that popover.
    const keep = (event: Event) => {
      if (event.target instanceof Element && event.target.closest(PICKER)) event.stopPropagation();
    };
    for (const press of PRESSES) element?.addEventListener(press, keep);
    return () => {
      for (const press of PRESSES) element?.removeEventListener(press, keep);
    };
  }, []);
  return <section ref={place} id={FLOATING} aria-label={label} />;
}
