import { Button } from "@mantine/core";
import type { Row } from "@quoin/condition";
import { manyLabels, type Entity } from "@quoin/definition";
import { MergeTable } from "@quoin/render";
import { Panel, ProgressBar, Strip, useLabel, useText } from "@quoin/ui";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { trpc } from "../api/trpc.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import styles from "./merge.module.css";
import { useMerge } from "./use-merge.ts";

interface MergePageProps {
  readonly entity: Entity;
  readonly ids: readonly string[];
}

/** Two to four records side by side: which stays, whose values, and what moves. */
export function MergePage({ entity, ids }: MergePageProps) {
  const t = useText("web");
  const label = useLabel();
  const router = useRouter();
  const { entities } = useWorkspace();
  const [survivor, setSurvivor] = useState(ids[0] ?? "");
  const [take, setTake] = useState<Readonly<Record<string, string>>>({});
  const { run, busy, work } = useMerge(entity);
  // The page stands while it is asked what another choice would do.
  const planned = useDeferredValue(survivor);
  const others = (one: string): readonly string[] => ids.filter((id) => id !== one);
  const losers = others(survivor);
  const { data: page } = useSuspenseQuery(
    trpc.records.query.queryOptions({
      entity: entity.key,
      where: { required: ["id"], properties: { id: { enum: [...ids] } } },
      titles: true,
    }),
  );
  const { data: plan } = useSuspenseQuery(
    trpc.duplicates.planMerge.queryOptions({ entity: entity.key, ids: [planned, ...others(planned)] }),
  );
  const records = ids.flatMap((id): Row[] => page.data.filter((row) => row["id"] === id));
  const revs = Object.fromEntries(records.map((row) => [String(row["id"]), Number(row["rev"])]));
  const nameOf = (key: string): string => label(manyLabels(entities.get(key)?.document), key);
  const fieldOf = (key: string, field: string): string =>
    label(entities.get(key)?.fieldByKey.get(field)?.schema["x-labels"], field);
  return (
    <div className={styles.page}>
      {!plan.allowed && <Strip kind="note">{t("merge.forbidden")}</Strip>}
      <p className={styles.intro}>{t("merge.intro")}</p>
      <MergeTable
        entity={entity}
        records={records}
        survivor={survivor}
        onSurvivor={(id) => {
          setSurvivor(id);
          setTake({});
        }}
        choices={plan.fields}
        take={take}
        onTake={(field, from) => setTake({ ...take, [field]: from })}
      />
      <Panel title={t("merge.moves")} padded>
        {plan.moves.length === 0 ? (
          t("merge.noMoves")
        ) : (
          <ul className={styles.moves}>
            {plan.moves.map(({ entity: key, field, count }) => (
              <li key={`${key} ${field}`}>
                {t("merge.move", { count, name: nameOf(key), field: fieldOf(key, field) })}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {work && (
        <ProgressBar
          title={t("job.merge")}
          done={work.done}
          total={work.total}
          note={t("merge.long")}
          actions={
            <Button variant="default" size="xs" onClick={work.cancel}>
              {t("action.cancel")}
            </Button>
          }
        />
      )}
      <div className={styles.actions}>
        <span className={styles.intro}>{t("merge.undoable")}</span>
        <Button variant="default" onClick={() => router.history.back()}>
          {t("action.cancel")}
        </Button>
        <Button
          loading={busy}
          disabled={!plan.allowed || planned !== survivor}
          onClick={() => void run({ entity: entity.key, survivor, losers, take, revs })}
        >
          {t("merge.run", { count: ids.length })}
        </Button>
      </div>
    </div>
  );
}
