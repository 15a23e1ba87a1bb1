import { fieldType } from "@quoin/fields";
import { FieldCell } from "@quoin/fields/react";
import { type MenuEntry, useText } from "@quoin/ui";
import { useDragItem } from "../drag/drag-surface.tsx";
import type { ResolvedPath } from "../list/columns/resolve-path.ts";
import { type Row, rowId, titleIn } from "../list/grid/row.ts";
import styles from "./board.module.css";
import { MoveMenu } from "./move-menu.tsx";

export interface CardProps {
  readonly row: Row;
  readonly title: string;
  readonly href: string | undefined;
  readonly facts: readonly ResolvedPath[];
  /** Where it may be moved; asked for when the menu opens. */
  readonly moves: () => readonly MenuEntry[];
  readonly locked: boolean;
  readonly saving: boolean;
}

function Fact({
  row,
  fact,
  strong = false,
}: {
  readonly row: Row;
  readonly fact: ResolvedPath;
  readonly strong?: boolean;
}) {
  const title = titleIn(row, fact.path);
  const value = row[fact.path];
  if (value === undefined) return null;
  return (
    <div className={styles.fact} data-strong={strong || undefined}>
      <FieldCell
        field={fact.field}
        value={value}
        variant={strong ? "read" : "grid"}
        {...(title !== undefined && { title })}
      />
    </div>
  );
}

/** What a card says: its name, a figure in bold, and on the last line whose it is and when. */
export function CardFace({
  row,
  title,
  href,
  facts,
  moves,
  overlay = false,
}: CardProps & { readonly overlay?: boolean }) {
  const of = (wanted: boolean) =>
    facts.filter(
      ({ field }) =>
        (fieldType(field.type).group === "time" || "users" in (fieldType(field.type).references?.(field) ?? {})) ===
        wanted,
    );
  const below = of(true);
  return (
    <>
      <div className={styles.cardTitle}>
        <a href={href} data-record={rowId(row)} tabIndex={overlay ? -1 : undefined}>
          {title}
        </a>
        {!overlay && <MoveMenu title={title} moves={moves} />}
      </div>
      <div className={styles.facts}>
        {of(false).map((fact) => (
          <Fact key={fact.path} row={row} fact={fact} strong={fieldType(fact.field.type).numeric === true} />
        ))}
      </div>
      {below.some(({ path }) => row[path] !== undefined) && (
        <div className={styles.line}>
          {below.map((fact) => (
            <Fact key={fact.path} row={row} fact={fact} />
          ))}
        </div>
      )}
    </>
  );
}

/** A record on a board, dragged by mouse, touch or keys. */
export function BoardCard(props: CardProps) {
  const t = useText("render");
  const { ref, dragging, handle } = useDragItem(rowId(props.row), { disabled: props.locked });
  return (
    <li>
      <div
        ref={ref}
        className={styles.card}
        data-card={rowId(props.row)}
        data-dragging={dragging || undefined}
        data-saving={props.saving || undefined}
        tabIndex={0}
        role="group"
        aria-roledescription={t("board.card")}
        aria-label={props.title}
        {...handle}
      >
        <CardFace {...props} />
      </div>
    </li>
  );
}
