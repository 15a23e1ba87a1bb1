import { type RefObject, useLayoutEffect, useState } from "react";

/** The inner width of an element, kept up as it changes. */
export function useElementWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    setWidth(box.clientWidth);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
