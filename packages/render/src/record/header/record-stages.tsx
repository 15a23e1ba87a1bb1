import type { BindContext, Row } from "@quoin/condition";
import { sentenceOf } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import { conditionShape, seenRow } from "@quoin/fields";
import { StageBar, type StageBarItem, useLabel, useText } from "@quoin/ui";
import { useMemo } from "react";
import { useWordsOptions } from "../../filter/use-words-options.ts";
import { stageItems } from "./stage-items.ts";

interface RecordStagesProps {
  readonly field: Field;
  readonly record: Row;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly context: BindContext;
  readonly mayMove: boolean;
  /** When it came to its present stage. */
  readonly since?: string | undefined;
  readonly onMove: (stage: string) => void;
}

const DAY = 86_400_000;

/** The stage bar of a record: where it is and since how many days, where it may go, and in words what is missing for the rest. */
export function RecordStages({ field, record, entities, context, mayMove, since, onMove }: RecordStagesProps) {
  const t = useText("render");
  const choose = useLabel();
  const words = useWordsOptions();
  const labels = useMemo(
    () => new Map((field.schema["x-options"] ?? []).map((option) => [option.id, option["x-labels"]])),
    [field],
  );
  const steps = stageItems(field, seenRow(entities.get(field.entity), record), { context, mayMove });
  const shape = useMemo(() => conditionShape(entities, field.entity), [entities, field.entity]);
  const days =
    since === undefined
      ? undefined
      : Math.max(1, Math.floor((context.now.getTime() - new Date(since).getTime()) / DAY) + 1);
  const stages = steps.map(({ id, state, allowed, refused, outcome }): StageBarItem => {
    const reason =
      typeof refused === "object"
        ? t("record.stage.needs", { condition: sentenceOf(refused.gate, shape, words) })
        : undefined;
    return {
      key: id,
      label: choose(labels.get(id), id),
      state,
      allowed,
      outcome,
      ...(reason !== undefined && { reason }),
      ...(state === "current" && days !== undefined && { note: t("record.stage.day", { count: days }) }),
    };
  });
  return <StageBar stages={stages} onMove={onMove} label={choose(field.schema["x-labels"], field.key)} />;
}
