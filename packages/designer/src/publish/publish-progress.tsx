import { Button } from "@mantine/core";
import type { DefinitionSet } from "@quoin/definition";
import { ProgressBar, useLabel, useText } from "@quoin/ui";
import { labelsOfLine } from "./labels-of-line.ts";
import type { PlanStepView, PlanView } from "./plan-view.ts";
import { type PublishProgressView, progressOf } from "./progress-of.ts";

/** A publish that is being applied. */
export interface PublishRunView {
  readonly startedAt: string;
  readonly progress?: PublishProgressView | undefined;
  readonly stopping: boolean;
}

interface PublishProgressProps {
  readonly published: DefinitionSet;
  readonly draft: DefinitionSet;
  readonly plan: PlanView | undefined;
  /** `undefined` until the server tells of it. */
  readonly run: PublishRunView | undefined;
  readonly onCancel: () => void;
}

/** A publish while it is applied: steps and rows done of all, the last step in words, and how it can still be ended. */
export function PublishProgress({ published, draft, plan, run, onCancel }: PublishProgressProps) {
  const t = useText("designer");
  const label = useLabel();

  const progress = run?.progress;
  const { rows, totalRows, last, indexing, finishing } = progressOf(plan, progress);
  const stepWords = ({ kind, entity = "", field }: PlanStepView): string => {
    const owner = label(labelsOfLine(published, draft, { kind: "entity", key: entity }), entity);
    const name =
      field === undefined
        ? owner
        : `${owner} · ${label(labelsOfLine(published, draft, { kind: "entity", key: entity, field }), field)}`;
    return t(`publish.step.${kind}`, { name });
  };
  return (
    <ProgressBar
      title={t(finishing ? "publish.finishing" : "publish.publishing")}
      {...(totalRows > 0
        ? { done: rows, total: totalRows, unit: t("publish.unit") }
        : { done: progress?.done ?? 0, total: progress?.total, unit: t("publish.steps") })}
      details={[
        ...(totalRows > 0 && progress ? [t("publish.step", { done: progress.done, total: progress.total })] : []),
        ...(indexing ? [t("publish.step.index-records")] : last ? [stepWords(last)] : []),
      ].join(" · ")}
      note={t(run?.stopping ? "publish.stopping" : finishing ? "publish.noReturn" : "publish.mayStop")}
      actions={
        <Button size="compact-sm" variant="default" disabled={!run || run.stopping || finishing} onClick={onCancel}>
          {t("publish.cancel")}
        </Button>
      }
    />
  );
}
