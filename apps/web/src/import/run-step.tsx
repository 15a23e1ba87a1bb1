import { Button } from "@mantine/core";
import type { Entity } from "@quoin/definition";
import { ErrorState, ProgressBar, Strip, useText } from "@quoin/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { FileButton } from "./file-button.tsx";
import styles from "./import.module.css";
import { OutcomeView } from "./outcome-view.tsx";

const ENDED = new Set(["done", "failed", "cancelled"]);

/** The import as it goes, and its report. One may leave: it goes on, and its address brings one back. */
export function RunStep({ entity, id }: { readonly entity: Entity; readonly id: string }) {
  const t = useText("web");
  const navigate = useNavigate();
  const queries = useQueryClient();
  const files = `/api/v1/imports/${id}`;
  const { data, error } = useQuery(
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
  const code = error ? errorOf(error).code : undefined;
  // Where the server is away for a while the import goes on when it is back, and so does looking at it.
  const away = code === "offline";
  if (code !== undefined && !away) return <ErrorState title={t(`error.${code}`)} />;
  return (
    <>
      {away && <Strip tone="warning">{t("import.away")}</Strip>}
      {!ended && (
        <section className={styles.running}>
          <ProgressBar
            done={done}
            total={data?.rows ?? 0}
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
          <OutcomeView outcome={data} entity={entity} />
          <footer className={styles.foot}>
            {data.failed > 0 && <p className={styles.hint}>{t("import.errorFileHelp")}</p>}
            {data.failed > 0 && <FileButton href={`${files}/errors.csv`}>{t("import.errorFile")}</FileButton>}
            {data.warned > 0 && <FileButton href={`${files}/warnings.csv`}>{t("import.warningFile")}</FileButton>}
            <Button onClick={() => void navigate({ to: "/e/$entity", params: { entity: entity.key } })}>
              {t("import.open")}
            </Button>
          </footer>
        </>
      )}
    </>
  );
}
