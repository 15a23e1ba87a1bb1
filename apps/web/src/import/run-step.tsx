import { Button } from "@mantine/core";
import { ProgressBar, Strip, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { trpc } from "../api/trpc.ts";
import { FileButton } from "./file-button.tsx";
import type { Checked } from "./import-types.ts";
import styles from "./import.module.css";
import { OutcomeView } from "./outcome-view.tsx";

const ENDED = new Set(["done", "failed", "cancelled"]);

/** The import as it goes, and its report. One may leave: it goes on. */
export function RunStep({ entity, checked }: { readonly entity: string; readonly checked: Checked }) {
  const t = useText("web");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id } = checked.preview;
  const files = `/api/v1/imports/${id}`;
  const { data } = useQuery(
    trpc.imports.get.queryOptions(
      { id },
      { staleTime: 0, refetchInterval: ({ state }) => (state.data && ENDED.has(state.data.status) ? false : 400) },
    ),
  );
  const cancel = useMutation(trpc.jobs.cancel.mutationOptions());
  const ended = data !== undefined && ENDED.has(data.status);
  useEffect(() => {
    if (ended) void queries.invalidateQueries({ queryKey: trpc.records.pathKey() });
  }, [ended, queries]);
  const done = data ? data.created + data.updated + data.failed : 0;
  return (
    <>
      {!ended && (
        <section className={styles.running}>
          <ProgressBar
            done={done}
            total={checked.outcome.rows}
            title={t("import.running")}
            unit={t("import.unit")}
            note={t("import.leave")}
          />
          {data?.job && (
            <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate({ id: data.job ?? "" })}>
              {t("action.cancel")}
            </Button>
          )}
        </section>
      )}
      {data && ended && (
        <>
          <Strip kind="note" tone={data.status === "done" ? "success" : "danger"}>
            {t(`import.end.${data.status}`)}
          </Strip>
          <OutcomeView outcome={data} />
          <footer className={styles.foot}>
            {data.failed > 0 && <p className={styles.hint}>{t("import.errorFileHelp")}</p>}
            {data.failed > 0 && <FileButton href={`${files}/errors.csv`}>{t("import.errorFile")}</FileButton>}
            {data.warned > 0 && <FileButton href={`${files}/warnings.csv`}>{t("import.warningFile")}</FileButton>}
            <Button onClick={() => void navigate({ to: "/e/$entity", params: { entity } })}>{t("import.open")}</Button>
          </footer>
        </>
      )}
    </>
  );
}
