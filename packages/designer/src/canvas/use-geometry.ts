import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { type Geometry, NO_GEOMETRY, type PlacedBox } from "./geometry.ts";

function measure(sheet: HTMLElement): Geometry {
  const origin = sheet.getBoundingClientRect();
  const placed = [...sheet.querySelectorAll<HTMLElement>("[data-place]")].map((element): PlacedBox => {
    const box = element.getBoundingClientRect();
    const place = element.dataset["place"] ?? "";
    return {
      place,
      left: Math.round(box.left - origin.left),
      top: Math.round(box.top - origin.top),
      width: Math.round(box.width),
      height: Math.round(box.height),
    };
  });
  const of = (dots: number) => placed.filter(({ place }) => place.split(".").length === dots + 1);
  return { sections: of(1), items: of(2) };
}

const same = (a: readonly PlacedBox[], b: readonly PlacedBox[]): boolean =>
  a.length === b.length &&
  a.every((box, index) => {
    const other = b[index];
    return (
      box.place === other?.place &&
      box.left === other.left &&
      box.top === other.top &&
      box.width === other.width &&
      box.height === other.height
    );
  });

/** Where the parts of the form lie on the sheet, measured again whenever the form draws itself anew or the sheet changes its size. */
export function useGeometry(sheet: RefObject<HTMLElement | null>, target: RefObject<Geometry>): Geometry {
  const [geometry, setGeometry] = useState<Geometry>(NO_GEOMETRY);
  useLayoutEffect(() => {
    target.current = geometry;
  }, [geometry, target]);
  useEffect(() => {
    const element = sheet.current;
    if (!element) return undefined;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const next = measure(element);
        setGeometry((now) => (same(now.items, next.items) && same(now.sections, next.sections) ? now : next));
      });
    };
    look();
    const resizes = new ResizeObserver(look);
    resizes.observe(element);
    const form = element.querySelector("[data-form]");
    if (form) resizes.observe(form);
    const changes = new MutationObserver(look);
    if (form)
      changes.observe(form, {
        childList: true,
        subtree: true,
        characterData: true,
        attributes: true,
        attributeFilter: ["style", "data-place"],
      });
    return () => {
      cancelAnimationFrame(frame);
      resizes.disconnect();
      changes.disconnect();
    };
  }, [sheet]);
  return geometry;
}
