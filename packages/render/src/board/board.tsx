import { checkRecord, fieldType, problemText } from "@quoin/fields";
import { type MenuEntry, Strip, TabBar, useAnnounce, useIsPhone, useLocale, useText } from "@quoin/ui";
import { useMemo, useRef, useState } from "react";
import { DragSurface } from "../drag/drag-surface.tsx";
import { type Row, rowId, titleIn } from "../list/grid/row.ts";
import { BoardCard, CardFace } from "./board-card.tsx";
import type { BoardLane } from "./board-lane.ts";
import type { BoardProps } from "./board-props.ts";
import styles from "./board.module.css";
import { EntryDialog } from "./entry-dialog.tsx";
import { type LaneEntry, laneEntry } from "./lane-entry.ts";
import { LaneColumn } from "./lane-column.tsx";
import { useFocusAfterMove } from "./use-focus-after-move.ts";
import { useLaneWords } from "./use-lane-words.ts";

interface Asking {
  readonly row: Row;
  readonly lane: BoardLane;
  readonly entry: Extract<LaneEntry, { kind: "asks" }>;
  readonly busy: boolean;
  readonly error?: string | undefined;
}

/** Records as cards in lanes, one lane per option. Moving a card shows what will come of it before it is dropped. */
export function Board(props: BoardProps) {
  const { entities, entity, by, lanes, sumField, facts, titlePath, hrefOf, context, locked, mayEdit, onMove, onMore } =
    props;
  const t = useText("render");
  const words = useText("fields");
  const reader = useLocale();
  const announce = useAnnounce();
  const phone = useIsPhone();
  const { gateWords, refusalWords } = useLaneWords(entities, entity, by);
  const [dragged, setDragged] = useState<string>();
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<string>();
  const [asking, setAsking] = useState<Asking>();
  const [lane, setLane] = useState(lanes[0]?.id ?? "");
  const touch = useRef<number>(undefined);
  const noteMove = useFocusAfterMove(lanes);

  const rows = useMemo(
    () => new Map(lanes.flatMap((one) => one.rows.map((row) => [rowId(row), row] as const))),
    [lanes],
  );
  const laneBy = (id: string) => lanes.find((one) => one.id === id);
  const titleOf = (row: Row): string => {
    const field = entity.fieldByKey.get(titlePath);
    const text = field
      ? fieldType(field.type).toText(row[titlePath], field, { ...reader, titleOf: () => titleIn(row, titlePath) })
      : "";
    return text === "" ? "—" : text;
  };
  const enter = (row: Row, to: string): LaneEntry => laneEntry(entity, row, { by, lane: to, context, mayEdit });
  const refusal = (item: string, to: string): string | undefined => {
    const row = rows.get(item);
    return row && refusalWords(enter(row, to));
  };

  const move = async (row: Row, to: string, values: Row): Promise<string | undefined> => {
    const id = rowId(row);
    setFailed(undefined);
    noteMove(id);
    setSaving((before) => new Set(before).add(id));
    const refused = await onMove(row, to, values);
    setSaving((before) => new Set([...before].filter((one) => one !== id)));
    const said = { item: titleOf(row), place: laneBy(to)?.label ?? to };
    announce(
      refused === undefined ? t("board.moved", said) : t("board.notMoved", { ...said, why: refused }),
      refused !== undefined,
    );
    return refused;
  };

  const drop = async (item: string, to: string) => {
    const row = rows.get(item);
    const target = laneBy(to);
    if (!row || !target) return;
    const entry = enter(row, to);
    if (entry.kind === "asks") setAsking({ row, lane: target, entry, busy: false });
    else if (entry.kind === "free") {
      const refused = await move(row, to, {});
      if (refused !== undefined)
        setFailed(t("board.notMoved", { item: titleOf(row), place: target.label, why: refused }));
    }
  };

  const saveAsked = async (values: Row) => {
    if (!asking) return;
    setAsking({ ...asking, busy: true, error: undefined });
    const refused = await move(asking.row, asking.lane.id, values);
    setAsking(refused === undefined ? undefined : { ...asking, busy: false, error: refused });
  };

  const checkAsked = (values: Row): Readonly<Record<string, string>> => {
    if (!asking) return {};
    const own = Object.fromEntries(
      Object.entries(asking.row).filter(([key]) => !key.includes("$") && !key.includes(".")),
    );
    const problems = checkRecord(entity, { ...own, ...values, [by.key]: asking.lane.id }, { previous: own, context });
    return Object.fromEntries(
      problems.map((problem) => {
        const key = problem.path.split("/")[1] ?? "";
        const field = entity.fieldByKey.get(key);
        if (problem.code === "gate_closed")
          return [
            "",
            asking.entry.gate === undefined
              ? t("board.refused")
              : t("board.gate", { gate: gateWords(asking.entry.gate) }),
          ];
        return [
          key in values ? key : "",
          problemText(problem, words, { locale: reader.locale, ...(field && { field }) }),
        ];
      }),
    );
  };

  const movesOf = (row: Row): readonly MenuEntry[] => {
    const why = locked(row);
    return lanes
      .filter(({ id }) => row[by.key] !== id)
      .map(({ id, label }) => {
        const refused = why ?? refusalWords(enter(row, id));
        return {
          key: id,
          label: refused === undefined ? label : `${label} — ${refused}`,
          disabled: refused !== undefined,
          onClick: () => void drop(rowId(row), id),
        };
      });
  };

  const cardOf = (row: Row) => ({
    row,
    title: titleOf(row),
    href: hrefOf(row),
    facts,
    moves: () => movesOf(row),
    locked: locked(row) !== undefined,
    saving: saving.has(rowId(row)),
  });
  const draggedRow = dragged === undefined ? undefined : rows.get(dragged);
  const open = lanes.filter(({ outcome }) => outcome === undefined || outcome === "open");
  const columnOf = (one: BoardLane) => {
    const isOwn = draggedRow?.[by.key] === one.id;
    return (
      <LaneColumn
        key={one.id}
        lane={one}
        place={{ position: open.indexOf(one) + 1, of: open.length }}
        sumField={sumField}
        refusal={draggedRow && !isOwn ? refusalWords(enter(draggedRow, one.id)) : undefined}
        gain={sumField && draggedRow?.[sumField.key]}
        outcome={draggedRow && !isOwn ? t("board.drop", { place: one.label }) : undefined}
        onMore={() => onMore(one.id)}
      >
        {one.rows.map((row) => (
          <BoardCard key={rowId(row)} {...cardOf(row)} />
        ))}
      </LaneColumn>
    );
  };

  const shown = laneBy(lane) ?? lanes[0];
  const swipe = (by_: number) => {
    const at = lanes.findIndex(({ id }) => id === shown?.id);
    const next = lanes[at + by_];
    if (next) setLane(next.id);
  };
  return (
    <DragSurface
      nameOf={(item) => {
        const row = rows.get(item);
        return row ? titleOf(row) : item;
      }}
      placeOf={(to) => laneBy(to)?.label ?? to}
      refusal={refusal}
      onDrop={(item, to) => void drop(item, to)}
      onDragging={setDragged}
      overlay={(item) => {
        const row = rows.get(item);
        return (
          row && (
            <div className={styles.card} data-overlay>
              <CardFace {...cardOf(row)} overlay />
            </div>
          )
        );
      }}
    >
      {failed !== undefined && <Strip tone="danger">{failed}</Strip>}
      {phone ? (
        <div
          className={styles.phone}
          onTouchStart={(event) => {
            touch.current = event.touches[0]?.clientX;
          }}
          onTouchEnd={(event) => {
            const way = (event.changedTouches[0]?.clientX ?? 0) - (touch.current ?? 0);
            if (dragged === undefined && Math.abs(way) > 80) swipe(way < 0 ? 1 : -1);
          }}
        >
          <TabBar
            kind="panel"
            label={props.label}
            value={shown?.id ?? ""}
            onChange={setLane}
            tabs={lanes.map(({ id, label, count }) => ({ key: id, label, count }))}
          />
          {shown && columnOf(shown)}
        </div>
      ) : (
        <div className={styles.board} role="region" aria-label={props.label} tabIndex={0}>
          {lanes.map(columnOf)}
        </div>
      )}
      {asking && (
        <EntryDialog
          title={t("board.moveItem", { item: titleOf(asking.row), place: asking.lane.label })}
          gate={asking.entry.gate === undefined ? undefined : gateWords(asking.entry.gate)}
          fields={asking.entry.fields}
          row={asking.row}
          check={checkAsked}
          busy={asking.busy}
          error={asking.error}
          onSave={(values) => void saveAsked(values)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </DragSurface>
  );
}
