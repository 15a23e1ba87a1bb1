import type { Row } from "@quoin/condition";
import type { Entity, FormDocument, LocalizedText } from "@quoin/definition";
import { pointingAt } from "@quoin/fields";
import { Composer, composerKinds, DueList, type FoldedEntry, Timeline } from "@quoin/render";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useAbility, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { useUnmerge } from "../merge/use-unmerge.ts";
import { CreateDialog } from "./create-dialog.tsx";
import { PastPanel } from "./past-panel.tsx";
import { doneStage, useDue } from "./use-due.ts";
import { UndoTogether } from "./undo-together.tsx";
import type { RecordActions } from "./use-record-actions.ts";
import { useTellMentioned } from "./use-tell-mentioned.ts";
import type { useTimeline } from "./use-timeline.ts";

interface RecordRailProps {
  readonly entity: Entity;
  readonly id: string;
  /** As it is now. */
  readonly row: Row;
  readonly form: FormDocument | undefined;
  readonly now: Date;
  readonly actions: RecordActions;
  readonly timeline: ReturnType<typeof useTimeline>;
  readonly mayUpdate: boolean;
  readonly ruleLabels: (rule: string) => LocalizedText | undefined;
}

/** Beside the form: write down, what is due, what happened. */
export function RecordRail({ entity, id, row, form, now, actions, timeline, mayUpdate, ruleLabels }: RecordRailProps) {
  const me = useMe();
  const bulk = useAbility("bulk");
  const navigate = useNavigate();
  const { entities } = useWorkspace();
  const due = useDue(entity.key, id, form);
  const tell = useTellMentioned();
  const unmerge = useUnmerge(entity);
  const [past, setPast] = useState<FoldedEntry>();
  const [together, setTogether] = useState<FoldedEntry>();
  const [whole, setWhole] = useState<{ entity: string; values: Row }>();
  const kinds = useMemo(
    () => composerKinds(entities, entity.key, (key) => me.permissions[key]?.create === true),
    [entities, entity.key, me],
  );
  const pointing = (kind: (typeof kinds)[number]) => {
    const field = kind.entity.fieldByKey.get(kind.relation);
    return field ? pointingAt(field, id, entity.key) : id;
  };
  const open = (to: string, record: string) =>
    void navigate({ to: "/e/$entity/$id", params: { entity: to, id: record } });
  return (
    <>
      <Composer
        kinds={kinds}
        onCreate={async (kind, values, people) => {
          const moment = kind.parts.moment;
          // What is written down now happened now, unless somebody says otherwise.
          const written = moment && kind.parts.kind ? { [moment.key]: new Date().toISOString() } : {};
          const outcome = await actions.write({
            op: "create",
            entity: kind.entity.key,
            values: { owner: me.user.id, ...written, ...values, [kind.relation]: pointing(kind) },
          });
          if (outcome.ok) {
            const note = { entity: kind.entity.key, id: String(outcome.record["id"]) };
            void tell(note, { entity: entity.key, id }, people);
            return [];
          }
          return "problems" in outcome && outcome.problems.length > 0
            ? outcome.problems
            : [{ path: "", code: "not_written" }];
        }}
        onMore={(kind, values) =>
          setWhole({ entity: kind.entity.key, values: { ...values, [kind.relation]: pointing(kind) } })
        }
      />
      <DueList
        items={due}
        now={now}
        onOpen={open}
        onDone={(item) => {
          const end = doneStage(item.entity);
          if (end)
            void actions.write({
              op: "update",
              entity: item.entity.key,
              id: String(item.row["id"]),
              values: { [end.field]: end.stage },
            });
        }}
      />
      <Timeline
        entity={entity}
        entities={entities}
        items={timeline.items}
        now={now}
        loading={timeline.loading}
        failed={timeline.failed}
        onRetry={timeline.retry}
        onMore={timeline.more}
        loadingMore={timeline.loadingMore}
        ruleLabels={ruleLabels}
        onRevert={mayUpdate ? (position, rows) => void actions.revert(position, rows) : undefined}
        onLook={setPast}
        onUndoTogether={bulk ? setTogether : undefined}
        onUnmerge={mayUpdate ? (merge) => void unmerge.ask(merge) : undefined}
        onOpen={open}
      />
      {past && <PastPanel entity={entity} id={id} entry={past} now={row} onClose={() => setPast(undefined)} />}
      {together && (
        <UndoTogether entity={entity.key} id={id} position={together.position} onClose={() => setTogether(undefined)} />
      )}
      {whole && (
        <CreateDialog
          entity={whole.entity}
          prefill={whole.values}
          onCreated={() => setWhole(undefined)}
          onCancel={() => setWhole(undefined)}
        />
      )}
    </>
  );
}
