import { Button } from "@mantine/core";
import {
  manyLabels,
  type DashboardDocument,
  type DashboardTile,
  type Entity,
  type Problem,
  type RoleDocument,
  type ViewDocument,
} from "@quoin/definition";
import { DragSurface } from "@quoin/render";
import { EmptyState, Icon, useAnnounce, useIsPhone, useLabel, useText } from "@quoin/ui";
import { SidePane } from "../frame/side-pane.tsx";
import { NameGhost } from "../drag/name-ghost.tsx";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { BoardPanel } from "./board-panel.tsx";
import styles from "./dashboard.module.css";
import { moveTile, newTile, removeTile, resizeTile, spanOf, TILE_TYPES } from "./edit-dashboard.ts";
import { TILE_ICONS } from "./tile-icons.ts";
import { TileMark } from "./tile-mark.tsx";
import { TilePanel } from "./tile-panel.tsx";

export interface DashboardEditorProps {
  readonly dashboard: DashboardDocument;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly views: Readonly<Record<string, ViewDocument>>;
  readonly roles: Readonly<Record<string, RoleDocument>>;
  /** Paths are pointers within the document. */
  readonly problems: readonly Problem[];
  readonly onChange: (dashboard: DashboardDocument, merge?: string) => void;
  /** The dashboard as staff get it, with the marks laid over its tiles. */
  readonly preview: (marks: (tile: DashboardTile, title: string) => ReactNode) => ReactNode;
}

/** Lays out a dashboard: the real one in the middle, its tiles moved and resized in place, what each shows beside it. */
export function DashboardEditor(props: DashboardEditorProps) {
  const { dashboard, entities, views, roles, problems, onChange, preview } = props;
  const t = useText("designer");
  const label = useLabel();
  const announce = useAnnounce();
  const [selected, select] = useState<string>();
  const [dragged, setDragged] = useState<string>();
  const { tiles } = dashboard;
  const indexOf = (id: string | undefined) => tiles.findIndex((tile) => tile.id === id);
  const nameOf = (id: string) => {
    const tile = tiles[indexOf(id)];
    const entity = tile && entities.get(tile.entity);
    return tile ? label(tile.labels, label(manyLabels(entity?.document), id)) : id;
  };
  const move = (id: string, to: number) => {
    const next = moveTile(dashboard, id, to);
    if (next === dashboard) {
      announce(t("outline.end"));
      return;
    }
    onChange(next);
    announce(t("pick.moved", { name: nameOf(id), position: to + 1, total: tiles.length }));
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-tile="${CSS.escape(id)}"]`)?.focus());
  };
  const resize = (id: string, span: number) => {
    const next = resizeTile(dashboard, id, span);
    if (next === dashboard) return;
    onChange(next, `span ${id}`);
    const tile = next.tiles[indexOf(id)];
    if (tile) announce(t("board.width", { name: nameOf(id), span: spanOf(tile) }));
  };
  const remove = (id: string) => {
    onChange(removeTile(dashboard, id));
    announce(t("outline.removed", { name: nameOf(id) }));
    select(undefined);
  };
  const add = (type: DashboardTile["type"]) => {
    const entity =
      entities.get(tiles[indexOf(selected)]?.entity ?? tiles.at(-1)?.entity ?? "") ?? [...entities.values()][0];
    if (!entity) return;
    const tile = newTile(dashboard, type, entity);
    onChange({ ...dashboard, tiles: [...tiles, tile] });
    select(tile.id);
  };
  const tile = tiles[indexOf(selected)];
  const phone = useIsPhone();
  const side = useRef<HTMLElement>(null);
  useEffect(() => {
    // On phones the settings stand below the tiles.
    if (phone && selected !== undefined) side.current?.scrollIntoView({ block: "nearest" });
  }, [phone, selected]);
  return (
    <div className={styles.editor}>
      <div className={styles.middle}>
        <div className={styles.bar} role="group" aria-label={t("board.add")}>
          <span className={styles.what} aria-hidden>
            {t("board.add")}
          </span>
          {TILE_TYPES.map((type) => (
            <Button
              key={type}
              size="compact-sm"
              variant="default"
              disabled={tiles.length >= 40 || entities.size === 0}
              leftSection={<Icon name={TILE_ICONS[type]} size={14} />}
              onClick={() => add(type)}
            >
              {t(`board.type.${type}`)}
            </Button>
          ))}
        </div>
        {tiles.length === 0 && (
          <EmptyState icon="layout-dashboard" title={t("board.empty")} body={t("board.emptyHelp")} />
        )}
        <DragSurface
          nameOf={nameOf}
          placeOf={(place) => nameOf(tiles[Number(place.split(" ")[1])]?.id ?? "")}
          onDrop={(id, place) => move(id, Number(place.split(" ")[1]))}
          onDragging={setDragged}
          overlay={(id) => <NameGhost>{nameOf(id)}</NameGhost>}
        >
          {preview((one, name) => (
            <TileMark
              tile={one}
              name={name}
              index={indexOf(one.id)}
              selected={one.id === selected}
              dragged={dragged === undefined ? undefined : indexOf(dragged)}
              onSelect={() => select(one.id)}
              onMove={(to) => move(one.id, to)}
              onResize={(span) => resize(one.id, span)}
              onRemove={() => remove(one.id)}
            />
          ))}
        </DragSurface>
      </div>
      <SidePane ref={side} label={t("frame.inspector")}>
        {tile ? (
          <TilePanel
            key={tile.id}
            tile={tile}
            index={indexOf(tile.id)}
            entities={entities}
            views={views}
            problems={problems}
            onChange={(next, merge) =>
              onChange({ ...dashboard, tiles: tiles.map((one) => (one.id === next.id ? next : one)) }, merge)
            }
            onRemove={() => remove(tile.id)}
          />
        ) : (
          <BoardPanel dashboard={dashboard} roles={roles} problems={problems} onChange={onChange} />
        )}
      </SidePane>
    </div>
  );
}
