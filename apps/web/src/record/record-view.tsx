import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import type { Entity, FormDocument } from "@quoin/definition";
import { seenRow } from "@quoin/fields";
import { useFieldServices } from "@quoin/fields/react";
import {
  buttonsOf,
  type Explain,
  ExplainContext,
  headerStage,
  ReachButtons,
  RecordForm,
  RecordHeader,
  RecordPage,
  recordTitle,
  RevealContext,
  useWanted,
  wayTo,
} from "@quoin/render";
import { Icon, Strip, useLabel, useText } from "@quoin/ui";
import { useCallback, useMemo, useState } from "react";
import { useAbility, useMe } from "../session/use-me.ts";
import { useTellWarnings } from "../list/use-tell-warnings.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { explainValue } from "./explain-value.ts";
import { DuplicatesNotice } from "./duplicates-notice.tsx";
import { MergedStrip } from "./merged-strip.tsx";
import { NewRelated } from "./new-related.tsx";
import { RecordAncestors } from "./record-ancestors.tsx";
import { RecordBar } from "./record-bar.tsx";
import { RecordRail } from "./record-rail.tsx";
import { RecordRelated } from "./record-related.tsx";
import { saveRecord } from "./save-record.ts";
import { useConditionContext } from "./use-condition-context.ts";
import { useDuplicates } from "./use-duplicates.ts";
import { useFormRows } from "./use-form-rows.ts";
import { useLeaveGuard } from "./use-leave-guard.ts";
import { useRecordActions } from "./use-record-actions.ts";
import { useRights } from "./use-rights.ts";
import { useTimeline } from "./use-timeline.ts";

interface RecordViewProps {
  readonly entity: Entity;
  readonly record: Row;
  readonly form: FormDocument | undefined;
  readonly deleted: boolean;
  /** The record that it became. */
  readonly mergedInto?: string | undefined;
}

/** A record that is there: its parts joined to the server. */
export function RecordView({ entity, record, form, deleted, mergedInto }: RecordViewProps) {
  const t = useText("web");
  const words = useText("render");
  const choose = useLabel();
  const me = useMe();
  const { set, entities } = useWorkspace();
  const context = useConditionContext();
  const rows = useFormRows();
  const id = String(record["id"]);
  const rights = useRights(entity, record, context);
  const actions = useRecordActions(entity, id);
  const warn = useTellWarnings(entity);
  const { matches, onValues } = useDuplicates(entity, id);
  const timeline = useTimeline(entity.key, id);
  const [dirty, setDirty] = useState(false);
  useLeaveGuard(dirty);
  const mayUpdate = rights.update && !deleted;
  const title = recordTitle(entity, record, words("record.nameless"));
  const ruleLabels = useCallback((rule: string) => set.rule[rule]?.labels, [set]);
  const stage = headerStage(entity, form)?.key;
  const stageSince = useMemo(
    () => timeline.log.find(({ after, op }) => op === "create" || (stage !== undefined && stage in after))?.at,
    [timeline.log, stage],
  );
  const buttons = deleted
    ? []
    : buttonsOf(set.rule, form?.header?.buttons ?? [], { record: seenRow(entity, record), context });
  const { press, refresh } = actions;
  const onPress = useCallback((rule: string) => void press(rule, title), [press, title]);
  const mayReveal = useAbility("reveal");
  const { reveal: show } = actions;
  const reveal = mayReveal ? show : undefined;
  const { hrefOf } = useFieldServices();
  const explain = useCallback<Explain>(
    (field) => explainValue(field, id, { entities, words: choose, hrefOf }),
    [id, entities, choose, hrefOf],
  );
  const wanted = useWanted();
  const isMasked = (path: string) => rights.accessOf(path) === "mask";
  const ruleButtons = buttons.map((rule) => (
    <Button key={rule} variant="default" leftSection={<Icon name="bolt" size={14} />} onClick={() => onPress(rule)}>
      {choose(ruleLabels(rule), rule)}
    </Button>
  ));
  const headActions = deleted ? undefined : (
    <>
      <ReachButtons entity={entity} record={record} isMasked={isMasked} />
      {ruleButtons}
      <NewRelated form={form} id={id} />
    </>
  );
  return (
    <RevealContext value={reveal}>
      <ExplainContext value={explain}>
        <RecordBar
          entity={entity}
          id={id}
          title={title}
          onDelete={rights.remove && !deleted ? () => void actions.remove(title) : undefined}
        />
        <RecordPage
          label={title}
          wanted={wanted}
          header={
            <RecordHeader
              entity={entity}
              entities={entities}
              record={record}
              form={form}
              context={context}
              mayMove={mayUpdate && stage !== undefined && rights.accessOf(stage) === "edit"}
              isMasked={isMasked}
              stageSince={stageSince}
              goTo={wayTo(entity, form, { wanted, accessOf: rights.accessOf, mayUpdate })}
              onMove={(field, to) => void actions.setField(field, to)}
              above={<RecordAncestors entity={entity} record={record} />}
              actions={headActions}
            />
          }
          strips={
            deleted &&
            (mergedInto !== undefined ? (
              <MergedStrip
                entity={entity}
                into={mergedInto}
                merge={rights.remove ? timeline.log.find(({ op }) => op === "delete")?.cause.merge : undefined}
              />
            ) : (
              <Strip
                tone="danger"
                icon="trash"
                actions={
                  rights.remove && (
                    <Button size="xs" variant="default" onClick={() => void actions.restore()}>
                      {t("record.restore")}
                    </Button>
                  )
                }
              >
                {t("record.inBin")}
              </Strip>
            ))
          }
          form={
            <RecordForm
              entity={entity}
              form={form}
              record={record}
              accessOf={rights.accessOf}
              mayUpdate={mayUpdate}
              context={context}
              rows={rows}
              draftName={`${me.user.id}.${entity.key}.${id}`}
              wanted={wanted}
              onDirtyChange={setDirty}
              onValues={onValues}
              notice={dirty && <DuplicatesNotice entity={entity} matches={matches} />}
              onPress={onPress}
              ruleLabels={ruleLabels}
              onSave={async (values, rev) => {
                const outcome = await saveRecord(
                  { op: "update", entity: entity.key, id, values, ...(rev !== undefined && { rev }) },
                  { words: (code) => t(`error.${code}`), warn },
                );
                if (outcome.ok) void refresh();
                return outcome;
              }}
            />
          }
          related={!deleted && <RecordRelated form={form} id={id} />}
          rail={
            form?.timeline === false || deleted ? undefined : (
              <RecordRail
                entity={entity}
                id={id}
                row={record}
                form={form}
                now={context.now}
                actions={actions}
                timeline={timeline}
                mayUpdate={mayUpdate}
                ruleLabels={ruleLabels}
              />
            )
          }
          actions={headActions}
        />
      </ExplainContext>
    </RevealContext>
  );
}
