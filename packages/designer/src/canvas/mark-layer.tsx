import { useText } from "@quoin/ui";
import { useEffect } from "react";
import { useCarry } from "../drag/carry-context.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { problemsAt } from "../frame/problems-at.ts";
import { DropLine } from "./drop-line.tsx";
import { ItemMark } from "./item-mark.tsx";
import styles from "./marks.module.css";
import { SectionMark } from "./section-mark.tsx";
import { SelectedFrame } from "./selected-frame.tsx";
import { useGeometry } from "./use-geometry.ts";

/**
 * The designer's marks, in a layer of their own over the real form: what is selected, what is conditional, where something
 * would be dropped. Nothing in it moves the form.
 */
export function MarkLayer() {
  const { state, form, entity, formKey, problems } = useDesigner();
  const { carry, geometry: target, sheet, wanted } = useCarry();
  const t = useText("designer");
  const geometry = useGeometry(sheet, target);
  const { selection } = state;
  const selected = "id" in selection ? selection.id : undefined;
  useEffect(() => {
    if (wanted.current === undefined || wanted.current !== selected) return;
    const mark = sheet.current?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(wanted.current)}"]`);
    if (!mark) return;
    wanted.current = undefined;
    mark.focus();
    mark.scrollIntoView({ block: "nearest" });
  }, [geometry, selected, sheet, wanted]);
  const drawn = geometry.items.length > 0;
  useEffect(() => {
    // What is selected elsewhere, in the outline or the source, comes into sight here.
    if (selected === undefined || !drawn) return;
    sheet.current?.querySelector(`[data-mark="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [selected, sheet, drawn]);
  const first = geometry.items.some(({ place }) => place === selected) ? selected : geometry.items[0]?.place;
  const chosen =
    geometry.items.find(({ place }) => place === selected) ?? geometry.sections.find(({ place }) => place === selected);
  return (
    <fieldset className={styles.layer} aria-label={t("canvas.label")}>
      {geometry.sections.map((box) => (
        <SectionMark key={box.place} box={box} selected={box.place === selected} />
      ))}
      {geometry.items.map((box, index) => (
        <ItemMark
          key={box.place}
          box={box}
          selected={box.place === selected}
          focusable={box.place === first}
          before={geometry.items[index - 1]?.place}
          after={geometry.items[index + 1]?.place}
          problems={problemsAt(problems, { entity, formKey, form, place: box.place })}
        />
      ))}
      {chosen && !carry && <SelectedFrame box={chosen} geometry={geometry} />}
      {carry?.spot && <DropLine spot={carry.spot} geometry={geometry} />}
    </fieldset>
  );
}
