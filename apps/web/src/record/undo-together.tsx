import { Button, Modal, Radio, Stack } from "@mantine/core";
import { ErrorState, ProgressBar, Skeleton, Strip, useFocusBack, useFormat, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { followJob } from "../api/follow-job.ts";
import { client, trpc } from "../api/trpc.ts";
import styles from "./undo-together.module.css";

interface UndoTogetherProps {
  readonly entity: string;
  readonly id: string;
  /** Of one entry of the change. */
  readonly position: number;
  readonly onClose: () => void;
}

const STATES = ["ready", "done", "conflict", "forbidden"] as const;

/** A change of many records taken back: how many it reached, what stands against it, and the work itself. */
export function UndoTogether({ entity, id, position, onClose }: UndoTogetherProps) {
  useFocusBack();
  const t = useText("web");
  const { number } = useFormat();
  const queries = useQueryClient();
  const [conflicts, setConflicts] = useState<"keep" | "overwrite">("keep");
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number }>();
  const ref = { entity, id, position };
  const plan = useQuery(trpc.records.planUndo.queryOptions(ref, { staleTime: 0, gcTime: 0 }));
  const undo = useMutation({
    mutationFn: async () => {
      const { job } = await client.records.undo.mutate({ ...ref, conflicts });
      const { result, error } = await followJob(job, (told) => setProgress(told));
      if (error) throw new Error(error.message);
      return result as { readonly undone: number; readonly left: number };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: trpc.records.pathKey() }),
  });
  const facts = plan.data;
  const reached = facts ? facts.ready + (conflicts === "overwrite" ? facts.conflict : 0) : 0;
  return (
    <Modal opened onClose={onClose} title={t("record.together.title")}>
      <Stack gap="md">
        {plan.isError ? (
          <ErrorState onRetry={() => void plan.refetch()} />
        ) : undo.isSuccess ? (
          <Strip tone="success">{t("record.together.finished", undo.data)}</Strip>
        ) : !facts ? (
          <Skeleton rows={4} columns={[2, 1]} bare />
        ) : (
          <>
            <p className={styles.text}>{t("record.together.text", { count: facts.total })}</p>
            <dl className={styles.facts}>
              {STATES.filter((state) => state === "ready" || facts[state] > 0).map((state) => (
                <div key={state}>
                  <dt>{t(`record.together.${state}`)}</dt>
                  <dd>{number(facts[state])}</dd>
                </div>
              ))}
            </dl>
            {facts.conflict > 0 && (
              <Radio.Group
                value={conflicts}
                onChange={(way) => (way === "keep" || way === "overwrite") && setConflicts(way)}
                aria-label={t("record.together.conflict")}
              >
                <Stack gap="xs">
                  <Radio value="keep" label={t("record.together.keep")} disabled={undo.isPending} />
                  <Radio value="overwrite" label={t("record.together.overwrite")} disabled={undo.isPending} />
                </Stack>
              </Radio.Group>
            )}
            {undo.error && <Strip tone="danger">{t(`error.${errorOf(undo.error).code}`)}</Strip>}
            {undo.isPending && (
              <ProgressBar
                title={t("job.undo")}
                done={progress?.done ?? 0}
                total={progress?.total}
                note={t("record.together.leave")}
              />
            )}
          </>
        )}
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            {t("action.close")}
          </Button>
          {!undo.isSuccess && (
            <Button
              onClick={() => undo.mutate()}
              loading={undo.isPending}
              disabled={!facts || facts.ready + facts.conflict === 0}
            >
              {t("record.together.undo", { count: reached })}
            </Button>
          )}
        </div>
      </Stack>
    </Modal>
  );
}
