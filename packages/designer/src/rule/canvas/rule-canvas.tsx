import { ActionIcon, Button } from "@mantine/core";
import { DragSurface } from "@quoin/render";
import { Icon, useFormat, useIsPhone, useText } from "@quoin/ui";
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import { layoutRule } from "../layout/layout-rule.ts";
import { isTaken, type TakenStep } from "../layout/taken-path.ts";
import { useRuleScope } from "../rule-scope.ts";
import { laneSteps } from "../steps/change-lane.ts";
import { findStep } from "../steps/find-step.ts";
import type { StepPlace } from "../steps/step-place.ts";
import type { StepEdits } from "../steps/use-step-edits.ts";
import { walkSteps } from "../steps/walk-steps.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { ActionPalette } from "./action-palette.tsx";
import { AddButton } from "./add-button.tsx";
import styles from "./canvas.module.css";
import { NodeFace } from "./node-face.tsx";
import { actionOf, dropPlace, readPlace } from "./place-id.ts";
import { StepNode } from "./step-node.tsx";
import { TriggerNode } from "./trigger-node.tsx";

/** What a trial came past, for marking the path. */
export interface CanvasTrial {
  readonly holds: boolean;
  readonly taken: ReadonlyMap<string, TakenStep>;
  readonly ended: boolean;
}

interface RuleCanvasProps {
  /** Id of the selected step; "" is the trigger. */
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly edits: StepEdits;
  readonly trial?: CanvasTrial | undefined;
}

const ZOOMS = [0.5, 0.65, 0.8, 0.9, 1, 1.15, 1.3] as const;

/** The rule as it runs: straight down from its trigger. Places are computed; dragging reorders. */
export function RuleCanvas({ selected, onSelect, edits, trial }: RuleCanvasProps) {
  const t = useText("designer");
  const { percent } = useFormat();
  const automation = useText("automation");
  const { rule, catalog } = useRuleScope();
  const words = useRuleWords();
  const [dragged, setDragged] = useState<string>();
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useIsPhone();
  const layout = useMemo(() => layoutRule(rule.steps, { narrow }), [rule.steps, narrow]);
  useLayoutEffect(() => {
    // A rule that is wider than its room is seen from its middle, where it begins.
    const box = frame.current;
    if (box) box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2;
  }, [narrow]);
  const steps = useMemo(() => new Map(walkSteps(rule.steps).map((at) => [at.step.id, at])), [rule.steps]);
  const action = useCallback((name: string) => catalog.actions.find((one) => one.name === name), [catalog]);
  const placeWords = useCallback(
    ({ lane, index }: StepPlace): string => {
      const before = laneSteps(rule.steps, lane)?.[index - 1];
      if (before) return t("rule.place.after", { step: words.step(before) });
      const [owner = "", branch = ""] = lane.split("/");
      const at = owner === "" ? undefined : findStep(rule.steps, owner);
      return at
        ? t("rule.place.lane", { step: words.step(at.step), branch: words.branch(at.step, branch) })
        : t("rule.place.first");
    },
    [rule.steps, words, t],
  );
  const nameOf = useCallback(
    (item: string): string => {
      const made = actionOf(item);
      const at = steps.get(item);
      return made !== undefined ? automation(`action.${made}`) : at ? words.step(at.step) : "";
    },
    [steps, words, automation],
  );
  const placeOf = useCallback((id: string) => placeWords(readPlace(id)), [placeWords]);
  const refusal = useCallback(
    (item: string, place: string) =>
      actionOf(item) === undefined && !dropPlace(rule.steps, item, readPlace(place))
        ? t("rule.place.refused")
        : undefined,
    [rule.steps, t],
  );
  const drop = (item: string, place: string) => {
    const name = actionOf(item);
    const made = name === undefined ? undefined : action(name);
    const to = readPlace(place);
    if (made) edits.add(made, to);
    else {
      const moved = dropPlace(rule.steps, item, to);
      if (moved) edits.move(item, moved);
    }
  };
  const step = (by: 1 | -1) => {
    const index = ZOOMS.findIndex((one) => one >= zoom - 0.001);
    setZoom(ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, index + by))] ?? 1);
  };
  const fit = () => {
    const room = frame.current?.clientWidth ?? layout.width;
    setZoom(Math.max(0.4, Math.min(1, room / layout.width)));
  };
  const resultOf = (id: string) => {
    if (!trial) return undefined;
    const at = trial.taken.get(id);
    return at ? (at.failed ? "failed" : "taken") : "missed";
  };
  return (
    <DragSurface
      nameOf={nameOf}
      placeOf={placeOf}
      refusal={refusal}
      onDrop={drop}
      onDragging={setDragged}
      overlay={(item) => {
        const at = steps.get(item);
        const name = actionOf(item);
        return (
          <div className={styles.node} data-ghost>
            {at ? (
              <NodeFace icon={words.icon(at.step)} step={at.step} />
            ) : (
              name !== undefined && <NodeFace icon={action(name)?.icon ?? "bolt"} step={{ id: name, type: name }} />
            )}
          </div>
        );
      }}
    >
      <div className={styles.frame}>
        <ActionPalette onAdd={(made) => edits.add(made, { lane: "", index: rule.steps.length })} />
        {/* Scrolls by keyboard too. */}
        <div ref={frame} className={styles.scroll} tabIndex={0} role="region" aria-label={t("rule.canvas")}>
          <div className={styles.canvas} style={{ width: layout.width * zoom, height: layout.height * zoom }}>
            <div
              className={styles.scaled}
              style={{ width: layout.width, height: layout.height, transform: `scale(${zoom})` }}
            >
              <svg className={styles.wires} width={layout.width} height={layout.height} aria-hidden>
                {layout.wires.map((wire) => (
                  <path
                    key={wire.key}
                    d={wire.d}
                    className={styles.wire}
                    data-path={trial ? (isTaken(wire.to, trial.taken, trial.ended) ? "taken" : "missed") : undefined}
                  />
                ))}
              </svg>
              {layout.lanes.map((lane) => {
                const owner = steps.get(lane.step)?.step;
                const taken = trial
                  ? isTaken({ type: "branch", step: lane.step, branch: lane.branch }, trial.taken, true)
                  : undefined;
                return (
                  <span
                    key={`${lane.step}/${lane.branch ?? ""}`}
                    className={styles.lane}
                    style={{ left: lane.x, top: lane.y }}
                    data-path={taken === undefined ? undefined : taken ? "taken" : "missed"}
                  >
                    {owner && words.branch(owner, lane.branch)}
                  </span>
                );
              })}
              {layout.nodes.map((box) => {
                const at = box.step === undefined ? undefined : steps.get(box.step);
                if (at)
                  return (
                    <StepNode
                      key={box.key}
                      at={at}
                      box={box}
                      selected={selected === at.step.id}
                      result={resultOf(at.step.id)}
                      onSelect={() => onSelect(at.step.id)}
                      onNudge={(direction) => edits.nudge(at.step.id, direction)}
                      onDelete={() => edits.remove(at.step.id)}
                    />
                  );
                if (box.key === "trigger")
                  return (
                    <TriggerNode
                      key={box.key}
                      box={box}
                      selected={selected === ""}
                      holds={trial?.holds}
                      onSelect={() => onSelect("")}
                    />
                  );
                return (
                  <span
                    key={box.key}
                    className={styles.lane}
                    style={{ left: box.x + box.width / 2, top: box.y + box.height / 2 }}
                  >
                    {t("rule.end")}
                  </span>
                );
              })}
              {layout.adds.map((spot) => (
                <AddButton
                  key={`${spot.place.lane}:${spot.place.index}`}
                  spot={spot}
                  place={placeWords(spot.place)}
                  open={
                    dragged !== undefined &&
                    (actionOf(dragged) !== undefined || dropPlace(rule.steps, dragged, spot.place) !== undefined)
                  }
                  onAdd={(made) => edits.add(made, spot.place)}
                />
              ))}
            </div>
          </div>
        </div>
        <div className={styles.zoom} role="group" aria-label={t("rule.zoom")}>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("rule.zoom.out")} onClick={() => step(-1)}>
            <Icon name="minus" size={14} />
          </ActionIcon>
          <span className={styles.percent}>{percent(zoom, 0)}</span>
          <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t("rule.zoom.in")} onClick={() => step(1)}>
            <Icon name="plus" size={14} />
          </ActionIcon>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={fit}>
            {t("rule.zoom.fit")}
          </Button>
        </div>
      </div>
    </DragSurface>
  );
}
