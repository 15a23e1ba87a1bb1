import { Button } from "@mantine/core";
import type { Field } from "@quoin/definition";
import { FieldCell } from "@quoin/fields/react";
import { Icon, StageMark, useFormat, useText } from "@quoin/ui";
import type { ReactNode } from "react";
import { useDropPlace } from "../drag/drag-surface.tsx";
import type { BoardLane } from "./board-lane.ts";
import styles from "./board.module.css";

export interface LaneColumnProps {
  readonly lane: BoardLane;
  /** Place among the lanes that are open, and how many those are; for the mark. */
  readonly place: { readonly position: number; readonly of: number };
  readonly sumField: Field | undefined;
  /** While a card is dragged: why it may not come here. */
  readonly refusal: string | undefined;
  /** While a card hovers here: what it brings to the sum, and what dropping does. */
  readonly gain: unknown;
  readonly outcome: string | undefined;
  readonly onMore: () => void;
  readonly children: ReactNode;
}

/** A lane: its sum above, its cards below. */
export function LaneColumn({ lane, place, sumField, refusal, gain, outcome, onMore, children }: LaneColumnProps) {
  const t = useText("render");
  const { number } = useFormat();
  const { ref, over } = useDropPlace(lane.id);
  const target = over && outcome !== undefined && refusal === undefined;
  const headId = `lane-${lane.id}`;
  return (
    <section
      ref={ref}
      className={styles.lane}
      data-target={target || undefined}
      data-refused={refusal === undefined ? undefined : true}
      aria-labelledby={headId}
      aria-busy={lane.loading || undefined}
    >
      <header className={styles.head}>
        <h2 className={styles.title} id={headId}>
          <StageMark position={place.position} of={place.of} outcome={lane.outcome ?? "open"}>
            {lane.label}
          </StageMark>
          <span className={styles.count}>{number(lane.count)}</span>
        </h2>
        {sumField && (
          <div className={styles.sum}>
            {lane.sum === undefined ? <span>—</span> : <FieldCell field={sumField} value={lane.sum} variant="read" />}
            {target && gain !== undefined && (
              <span className={styles.gain}>
                + <FieldCell field={sumField} value={gain} variant="read" />
              </span>
            )}
          </div>
        )}
      </header>
      {refusal !== undefined && (
        <p className={styles.why}>
          <Icon name="lock" size={14} />
          <span>{refusal}</span>
        </p>
      )}
      <ul className={styles.cards} tabIndex={-1} aria-labelledby={headId}>
        {target && (
          <li className={styles.drop} aria-hidden>
            {outcome}
          </li>
        )}
        {children}
        {lane.loading && <li className={styles.stone} aria-hidden />}
        {!lane.loading && lane.rows.length === 0 && !target && <li className={styles.none}>{t("board.empty")}</li>}
        {lane.hasMore && !lane.loading && (
          <li>
            <Button fullWidth variant="subtle" color="gray" size="xs" onClick={onMore}>
              {t("board.more", { count: lane.count - lane.rows.length })}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
