import { useEffect, useRef } from "react";

/**
 * Leads the keyboard on after a line's field is chosen: to the first of these places within the line that can be typed in.
 * `expect` is called as the field is chosen; selectors come in the order of preference.
 */
export function useNextFocus(field: string | undefined, places: readonly string[]) {
  const line = useRef<HTMLDivElement>(null);
  const expected = useRef(false);
  const wanted = places.join("\n");
  useEffect(() => {
    if (!expected.current) return undefined;
    expected.current = false;
    const frame = requestAnimationFrame(() => {
      const found = wanted
        .split("\n")
        .map((place) => line.current?.querySelector<HTMLElement>(`${place} :is(input, select, textarea, button)`));
      found.find((one) => one !== null)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [field, wanted]);
  return { line, expect: () => (expected.current = true) };
}
