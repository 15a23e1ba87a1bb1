import { Button } from "@mantine/core";
import { manyLabels } from "@quoin/definition";
import { EmptyState, Icon, ProgressBar, useFormat, useLabel, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { trpc } from "../api/trpc.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import rows from "../settings/rows.module.css";
import { SettingsFrame } from "../settings/settings-frame.tsx";

const LONG_WORK = new Set(["import", "export", "install", "bulk", "undo", "duplicates", "merge"]);

/** Long work: what runs, what ended and how. Can be left and come back to. */
export function Jobs() {
  const t = useText("web");
  const label = useLabel();
  const { relative } = useFormat();
  const { entities } = useWorkspace();
  const queries = useQueryClient();
  const { data: all } = useSuspenseQuery(
    trpc.jobs.list.queryOptions({ limit: 100 }, { refetchInterval: 2000, staleTime: 0 }),
  );
  // What rules and mail do by themselves is told of where rules and mail are.
  const data = all.filter(({ kind }) => LONG_WORK.has(kind));
  const cancel = useMutation(
    trpc.jobs.cancel.mutationOptions({ onSettled: () => queries.invalidateQueries({ queryKey: trpc.jobs.pathKey() }) }),
  );
  return (
    <SettingsFrame name={t("settings.jobs")} intro={t("settings.jobs.help")}>
      {data.length === 0 && <EmptyState title={t("jobs.none")} />}
      <ul className={rows.list}>
        {data.map((job) => {
          const runs = job.status === "waiting" || job.status === "running";
          const { entity: of, import: report } = wordsIn(job.payload);
          const { file } = wordsIn(job.result);
          return (
            <li key={job.id} className={rows.row}>
              <span className={rows.words}>
                <span className={rows.name}>
                  {t(`job.${job.kind}`)}
                  {of !== undefined && ` · ${label(manyLabels(entities.get(of)?.document), of)}`}
                </span>
                <span className={rows.more}>
                  {t(`job.status.${job.status}`)} · {relative(job.createdAt)}
                  {job.error && ` · ${t(`error.${job.error.code}`)}`}
                  {countsOf(
                    job.result,
                    (counts) => ` · ${t(`jobs.${job.kind}`, { ...counts, count: counts["done"] })}`,
                  )}
                </span>
                {job.status === "running" && job.progress && (
                  <ProgressBar title={t(`job.${job.kind}`)} done={job.progress.done} total={job.progress.total} />
                )}
              </span>
              {of !== undefined && report !== undefined && (
                <Button
                  variant="default"
                  renderRoot={(props) => (
                    <Link to="/e/$entity/import" params={{ entity: of }} search={{ run: report }} {...props} />
                  )}
                >
                  {t("jobs.report")}
                </Button>
              )}
              {file !== undefined && (
                <Button variant="default" component="a" href={file} leftSection={<Icon name="download" />}>
                  {t("jobs.download")}
                </Button>
              )}
              {runs && (
                <Button variant="default" onClick={() => cancel.mutate({ id: job.id })}>
                  {t("action.cancel")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </SettingsFrame>
  );
}

/** What became of many records, where the work tells of that. */
function countsOf(result: unknown, words: (counts: Readonly<Record<string, number>>) => string): string | undefined {
  if (typeof result !== "object" || result === null) return undefined;
  if ("created" in result && "updated" in result) return words(numbersIn(result));
  if ("failures" in result && "undone" in result && "left" in result) return words(numbersIn(result));
  return "failed" in result && "done" in result ? words(numbersIn(result)) : undefined;
}

/** The texts of what a job was given or came to. */
const wordsIn = (value: unknown): Readonly<Record<string, string | undefined>> =>
  typeof value !== "object" || value === null
    ? {}
    : Object.fromEntries(
        Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
      );

const numbersIn = (result: object): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(result).filter((entry): entry is [string, number] => typeof entry[1] === "number"));
