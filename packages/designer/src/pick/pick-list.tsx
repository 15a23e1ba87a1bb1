import { ActionIcon, Select } from "@mantine/core";
import { DragSurface, useDragItem } from "@quoin/render";
import { Icon, useAnnounce, useText } from "@quoin/ui";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { DropGap } from "../drag/drop-gap.tsx";
import { NameGhost } from "../drag/name-ghost.tsx";
import styles from "./pick-list.module.css";
import { placeValue } from "./place-value.ts";

/** What was done to a list: which of its values came, went or changed its place. */
export interface PickChange {
  readonly op: "add" | "move" | "remove";
  readonly value: string;
}

interface PickListProps {
  /** What is picked: "Columns". */
  readonly label: string;
  readonly values: readonly string[];
  readonly nameOf: (value: string) => string;
  /** Everything that may be picked; what is picked already is left out. */
  readonly choices: readonly string[];
  /** Words of the empty field that adds. */
  readonly add: string;
  /** No more than these. */
  readonly max?: number | undefined;
  readonly onChange: (values: readonly string[], change: PickChange) => void;
  /** Controls of a line, before the one that takes it away. */
  readonly end?: ((value: string) => ReactNode) | undefined;
  /** What stands under a line. */
  readonly below?: ((value: string) => ReactNode) | undefined;
}

/** A list of picked things in their order: dragged, moved by Alt and arrows, taken off, added from a list. */
export function PickList(props: PickListProps) {
  const { label, values, nameOf, choices, add, max, onChange, end, below } = props;
  const t = useText("designer");
  const announce = useAnnounce();
  const [dragged, setDragged] = useState<string>();
  const indexOf = (place: string) => Number(place.slice(6));
  const place = (value: string, index: number) => {
    const next = placeValue(values, value, index);
    const to = next.indexOf(value);
    if (to === values.indexOf(value)) {
      announce(t("outline.end"));
      return;
    }
    onChange(next, { op: "move", value });
    announce(t("pick.moved", { name: nameOf(value), position: to + 1, total: values.length }));
  };
  const left = choices.filter((value) => !values.includes(value));
  return (
    <DragSurface
      nameOf={nameOf}
      placeOf={(at) => {
        const before = values[indexOf(at) - 1];
        return before === undefined ? t("rule.place.first") : t("rule.place.after", { step: nameOf(before) });
      }}
      onDrop={(value, at) => place(value, indexOf(at))}
      onDragging={setDragged}
      overlay={(value) => <NameGhost>{nameOf(value)}</NameGhost>}
    >
      {values.length > 0 && (
        <ol className={styles.list} aria-label={label}>
          <DropGap item id="place:0" open={dragged !== undefined} />
          {values.map((value, index) => (
            <PickRow
              key={value}
              value={value}
              name={nameOf(value)}
              index={index}
              open={dragged !== undefined}
              onMove={(by) => place(value, by < 0 ? index - 1 : index + 2)}
              onRemove={() => {
                onChange(values.toSpliced(index, 1), { op: "remove", value });
                announce(t("outline.removed", { name: nameOf(value) }));
              }}
              end={end?.(value)}
              below={below?.(value)}
            />
          ))}
        </ol>
      )}
      {left.length > 0 && (max === undefined || values.length < max) && (
        <Select
          size="xs"
          searchable
          aria-label={add}
          placeholder={add}
          nothingFoundMessage={t("outline.none")}
          leftSection={<Icon name="plus" size={14} />}
          data={left.map((value) => ({ value, label: nameOf(value) }))}
          value={null}
          onChange={(value) => value !== null && onChange([...values, value], { op: "add", value })}
        />
      )}
    </DragSurface>
  );
}

interface PickRowProps {
  readonly value: string;
  readonly name: string;
  readonly index: number;
  readonly open: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly end: ReactNode;
  readonly below: ReactNode;
}

function PickRow({ value, name, index, open, onMove, onRemove, end, below }: PickRowProps) {
  const t = useText("designer");
  const { ref, handle, dragging } = useDragItem(value);
  const press = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <>
      <li className={styles.row} data-dragging={dragging || undefined}>
        <button
          type="button"
          ref={ref}
          {...handle}
          className={styles.grip}
          aria-label={t("pick.move", { name })}
          onKeyDownCapture={press}
        >
          <Icon name="grip-vertical" size={14} />
        </button>
        <span className={styles.name}>{name}</span>
        {end}
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t("pick.remove", { name })} onClick={onRemove}>
          <Icon name="x" size={14} />
        </ActionIcon>
        {below}
      </li>
      <DropGap item id={`place:${index + 1}`} open={open} />
    </>
  );
}
