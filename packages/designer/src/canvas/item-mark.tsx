import type { Problem } from "@quoin/definition";
import { ConditionSentence } from "@quoin/render";
import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent } from "react";
import { findSection } from "../commands/find-section.ts";
import { removeItem } from "../commands/remove-item.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useCarry } from "../drag/carry-context.ts";
import { useCarried } from "../drag/use-carried.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { focusInspector } from "../inspector/focus-inspector.ts";
import { moveBy } from "../outline/move-by.ts";
import { boxStyle } from "./box-style.ts";
import type { PlacedBox } from "./geometry.ts";
import styles from "./marks.module.css";

interface ItemMarkProps {
  readonly box: PlacedBox;
  readonly selected: boolean;
  /** Tab stops at one of the marks only; arrows go through the others. */
  readonly focusable: boolean;
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly problems: readonly Problem[];
}

/** One item of the form as the designer sees it: to be selected, carried, and told what is special about it. */
export function ItemMark({ box, selected, focusable, before, after, problems }: ItemMarkProps) {
  const { store, state, entity, entities, form, formKey } = useDesigner();
  const { carry, take, wanted } = useCarry();
  const names = useNames();
  const t = useText("designer");
  const { ref, handle, dragging } = useCarried(`item ${box.place}`, { kind: "item", place: box.place });
  const at = splitPlace(box.place);
  const item = findSection(form, at)?.items.find(({ id }) => id === at.item);
  if (!item) return null;
  const away = dragging || (carry?.carried.kind === "item" && carry.carried.place === box.place);
  const field = item.field === undefined ? undefined : entity.fieldByKey.get(item.field);
  const select = (place: string) => store.select({ kind: "item", id: place });
  const press = (event: KeyboardEvent) => {
    const move = event.altKey ? { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key] : undefined;
    const go = event.altKey
      ? undefined
      : { ArrowUp: before, ArrowLeft: before, ArrowDown: after, ArrowRight: after }[event.key];
    if (move === 1 || move === -1) {
      const command = moveBy({ key: formKey, form }, box.place, move);
      if (command?.select && "id" in command.select) wanted.current = command.select.id;
      if (command) store.run(command);
    } else if (go !== undefined) {
      wanted.current = go;
      select(go);
    } else if (event.key === " ") take({ kind: "item", place: box.place });
    else if (event.key === "Enter") {
      select(box.place);
      focusInspector();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      const command = removeItem(state.set, formKey, box.place);
      if (command.select && "id" in command.select) wanted.current = command.select.id;
      store.run(command);
    } else return;
    event.preventDefault();
  };
  const label = t("canvas.item", {
    name: names.item(item),
    type: field ? names.type(field.type) : t(item.text ? "palette.text" : "canvas.button"),
  });
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={styles.item}
        style={boxStyle(box)}
        data-mark={box.place}
        data-away={away || undefined}
        data-wrong={problems.length > 0 || undefined}
        aria-label={problems.length > 0 ? `${label}, ${t("problems.count", { count: problems.length })}` : label}
        aria-pressed={selected}
        tabIndex={focusable ? 0 : -1}
        {...handle}
        onClick={() => select(box.place)}
        onKeyDown={press}
      />
      {!away && (item.visibleWhen !== undefined || problems.length > 0) && (
        <span className={styles.remarks} style={{ left: box.left, top: box.top, width: box.width }}>
          {problems.length > 0 && <Icon name="alert-circle" size={14} className={styles.wrong} />}
          {item.visibleWhen !== undefined && (
            <span className={styles.condition}>
              <Icon name="corner-down-right" size={12} />
              <span className={styles.conditionWords}>
                <ConditionSentence document={item.visibleWhen} entities={entities} shape={entity.key} />
              </span>
            </span>
          )}
        </span>
      )}
    </>
  );
}
