import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent } from "react";
import type { RelatedTree } from "./related-tree.ts";
import styles from "./related.module.css";

interface TreeHandleProps {
  readonly id: string;
  readonly name: string;
  readonly tree: RelatedTree;
}

/** Before a row's name: how deep it lies, and a button for what lies below it. The arrow keys open and close it as in any tree. */
export function TreeHandle({ id, name, tree }: TreeHandleProps) {
  const t = useText("render");
  const open = tree.open.has(id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== (open ? "ArrowLeft" : "ArrowRight")) return;
    event.preventDefault();
    tree.onToggle(id);
  };
  return (
    <span className={styles.handle} style={{ paddingLeft: `calc(var(--space-4) * ${tree.levels.get(id) ?? 0})` }}>
      {tree.parents.has(id) && (
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={t(open ? "record.related.close" : "record.related.open", { name })}
          onKeyDown={onKeyDown}
          onClick={(event) => {
            event.stopPropagation();
            tree.onToggle(id);
          }}
        >
          <Icon name={open ? "chevron-down" : "chevron-right"} size={14} />
        </button>
      )}
    </span>
  );
}
