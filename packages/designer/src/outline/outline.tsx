import { SearchInput, useAnnounce, useText } from "@quoin/ui";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Command } from "../commands/command.ts";
import { removeItem } from "../commands/remove-item.ts";
import { removeSection } from "../commands/remove-section.ts";
import { removeTab } from "../commands/remove-tab.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { focusInspector } from "../inspector/focus-inspector.ts";
import { movePart } from "../page/move-part.ts";
import { isPagePlace } from "../page/part-place.ts";
import { removePart } from "../page/remove-part.ts";
import { MoveToDialog } from "./move-to-dialog.tsx";
import { moveBy } from "./move-by.ts";
import { OutlineLine } from "./outline-line.tsx";
import { allNodes } from "./all-nodes.ts";
import { outlineKey } from "./outline-key.ts";
import type { OutlineNode } from "./outline-node.ts";
import styles from "./outline.module.css";

/** The form as a tree: the way to design it by keys and by ear. */
export function Outline() {
  const { store, state, form, formKey, showTab } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const announce = useAnnounce();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [search, setSearch] = useState("");
  const [moving, setMoving] = useState<string>();
  const tree = useRef<HTMLUListElement>(null);
  const all = useMemo(() => allNodes(form, closed), [form, closed]);
  const wanted = search.trim().toLowerCase();
  const nodes = useMemo(() => {
    if (wanted === "") return all;
    const every = allNodes(form, new Set());
    const hits = every.filter(({ id }) => names.place(id).toLowerCase().includes(wanted));
    return every.filter((node) =>
      hits.some(({ id }) => id === node.id || id.startsWith(`${node.id}.`) || id.startsWith(`${node.id}/`)),
    );
  }, [all, form, names, wanted]);
  const { selection } = state;
  const selected = "id" in selection && selection.kind !== "field" ? selection.id : undefined;
  const current = nodes.some(({ id }) => id === selected) ? selected : nodes[0]?.id;
  const kindOf = (id: string): OutlineNode["kind"] =>
    isPagePlace(id) ? "part" : ((["tab", "section", "item"] as const)[id.split(".").length - 1] ?? "item");
  const focus = (id: string) => {
    store.select({ kind: kindOf(id), id });
    if (!isPagePlace(id)) showTab(id.split(".")[0] ?? id);
    requestAnimationFrame(() => tree.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`)?.focus());
  };
  const run = (command: Command | undefined) => {
    if (!command) {
      announce(t("outline.end"));
      return;
    }
    store.run(command);
    const next = command.select && "id" in command.select ? command.select.id : undefined;
    if (next !== undefined) focus(next);
  };
  const remove = (id: string) => {
    const kind = kindOf(id);
    const part = kind === "part" ? removePart({ key: formKey, form }, id) : undefined;
    if (kind === "part" && !part) return;
    announce(t("outline.removed", { name: names.place(id) }));
    if (kind === "part") run(part);
    else if (kind === "item") run(removeItem(state.set, formKey, id));
    else run(kind === "section" ? removeSection(formKey, id) : removeTab(formKey, id));
  };
  const fold = (id: string, close: boolean) =>
    setClosed((now) => {
      const next = new Set(now);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  const press = (event: KeyboardEvent, at: string) => {
    if (event.ctrlKey || event.metaKey) return;
    const act = outlineKey(nodes, at, { key: event.key, alt: event.altKey });
    if (!act) return;
    event.preventDefault();
    if (act.act === "focus") focus(act.id);
    else if (act.act === "open" || act.act === "close") fold(act.id, act.act === "close");
    else if (act.act === "remove") remove(act.id);
    else if (act.act === "moveTo") {
      if (!isPagePlace(act.id)) setMoving(act.id);
    } else if (act.act === "move") {
      const move = isPagePlace(act.id) ? movePart : moveBy;
      const command = move({ key: formKey, form }, act.id, act.by);
      run(command);
      const spot = command?.select && "id" in command.select ? command.select.id : undefined;
      if (spot !== undefined) announce(placeWords(spot));
    } else {
      focus(act.id);
      focusInspector();
    }
  };
  const placeWords = (id: string): string => {
    const next = store.get().set.form[formKey];
    const node = next && allNodes(next, new Set()).find((one) => one.id === id);
    if (!node) return "";
    const where = node.parent === undefined ? "" : names.place(node.parent);
    return t("outline.moved", { name: names.place(id), position: node.position, total: node.siblings, where });
  };
  return (
    <div className={styles.outline}>
      <div className={styles.search}>
        <SearchInput value={search} onChange={setSearch} label={t("outline.search")} size="xs" />
      </div>
      {nodes.length === 0 && <p className={styles.none}>{t("outline.none")}</p>}
      <ul ref={tree} className={styles.tree} role="tree" aria-label={t("outline.label")}>
        {nodes.map((node) => (
          <OutlineLine
            key={node.id}
            node={node}
            open={!closed.has(node.id)}
            selected={node.id === selected}
            focusable={node.id === current}
            onKeyDown={(event) => press(event, node.id)}
            onSelect={() => focus(node.id)}
            onFold={() => fold(node.id, !closed.has(node.id))}
          />
        ))}
      </ul>
      {moving !== undefined && (
        <MoveToDialog
          place={moving}
          onClose={() => setMoving(undefined)}
          onMove={(command) => {
            setMoving(undefined);
            run(command);
          }}
        />
      )}
    </div>
  );
}
