import { Icon, useText } from "@quoin/ui";
import type { CSSProperties, KeyboardEvent } from "react";
import { useCarry } from "../drag/carry-context.ts";
import { useCarried } from "../drag/use-carried.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { problemsAt } from "../frame/problems-at.ts";
import { useNames } from "../frame/use-names.ts";
import { partIcon } from "../page/part-icon.ts";
import { HEADER_LISTS } from "../page/part-place.ts";
import { problemsOfPart } from "../page/part-path.ts";
import type { OutlineNode } from "./outline-node.ts";
import styles from "./outline.module.css";

interface OutlineLineProps {
  readonly node: OutlineNode;
  readonly open: boolean;
  readonly selected: boolean;
  readonly focusable: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onSelect: () => void;
  readonly onFold: () => void;
}

/** One line of the outline. */
export function OutlineLine({ node, open, selected, focusable, onKeyDown, onSelect, onFold }: OutlineLineProps) {
  const { entity, form, formKey, problems } = useDesigner();
  const { carry } = useCarry();
  const names = useNames();
  const t = useText("designer");
  const { ref, handle } = useCarried(`outline ${node.id}`, { kind: "item", place: node.id });
  const at = { entity, formKey, form, place: node.id };
  const wrong =
    node.kind === "part"
      ? problemsOfPart(problems, at).length > 0
      : node.kind !== "tab" && problemsAt(problems, at).length > 0;
  const partKind = HEADER_LISTS.find((list) => node.id.startsWith(`@header/${list}/`));
  const field = node.item?.field === undefined ? undefined : entity.fieldByKey.get(node.item.field);
  const away = carry?.carried.kind === "item" && carry.carried.place === node.id;
  const spot = carry?.spot;
  const target =
    spot &&
    (node.kind === "item"
      ? node.parent === `${spot.tab}.${spot.section}` && node.position === spot.index
      : node.id === `${spot.tab}.${spot.section}` && spot.index === 0);
  const iconOf = (): string => {
    if (node.kind === "part") return partIcon(node.id);
    if (node.item) return names.itemIcon(node.item);
    return node.kind === "tab" ? "tabs" : "section";
  };
  return (
    <li
      ref={node.kind === "item" ? ref : undefined}
      className={styles.line}
      role="treeitem"
      data-node={node.id}
      data-away={away || undefined}
      data-target={target || undefined}
      style={{ "--level": node.level } as CSSProperties}
      tabIndex={focusable ? 0 : -1}
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-selected={selected}
      {...(node.children > 0 ? { "aria-expanded": open } : {})}
      {...(node.kind === "item" ? handle : {})}
      onClick={onSelect}
      onKeyDown={onKeyDown}
    >
      {node.children > 0 ? (
        <span
          className={styles.fold}
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onFold();
          }}
        >
          <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        </span>
      ) : (
        <span className={styles.fold} />
      )}
      <Icon name={iconOf()} size={16} />
      <span className={styles.name}>{names.place(node.id)}</span>
      <span className={styles.end}>
        {away && t("outline.moving")}
        {wrong && <Icon name="alert-circle" size={14} label={t("problems.one")} className={styles.wrong} />}
        {node.item?.visibleWhen !== undefined && (
          <Icon name="corner-down-right" size={14} label={t("outline.conditional")} />
        )}
        {field?.required && !away && t("outline.required")}
        {partKind !== undefined && t(`page.one.${partKind}`)}
        {node.kind !== "item" && partKind === undefined && (node.children > 0 || node.kind !== "part") && node.children}
        {node.id === "@timeline" && form.timeline === false && t("page.off")}
      </span>
    </li>
  );
}
