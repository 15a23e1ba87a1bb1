import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { manyLabels, type Entity } from "@quoin/definition";
import { EmptyState, inSentence, ProgressBar, useFormat, useLabel, useLocale, useText } from "@quoin/ui";
import { useMutation, useQueryClient, useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { errorOf } from "../api/error-of.ts";
import { client, trpc } from "../api/trpc.ts";
import { DuplicateGroup } from "../merge/duplicate-group.tsx";
import styles from "../merge/merge.module.css";
import { useScan } from "../merge/use-scan.ts";
import { useAbility, useMe } from "../session/use-me.ts";
import { useWorkspace } from "../session/use-workspace.ts";
import { MissingPage } from "../shell/missing-page.tsx";
import { PageBar } from "../shell/page-bar.tsx";

/** What a look through all records of an entity found to be likely the same. */
export function Duplicates() {
  const { entity: key } = useParams({ from: "/shell/e/$entity/duplicates" });
  const { entities } = useWorkspace();
  const me = useMe();
  const entity = entities.get(key);
  if (!entity?.document["x-duplicates"] || !me.permissions[key]) return <MissingPage />;
  return <Found entity={entity} />;
}

function Found({ entity }: { readonly entity: Entity }) {
  const t = useText("web");
  const label = useLabel();
  const { locale } = useLocale();
  const { relative } = useFormat();
  const me = useMe();
  const queries = useQueryClient();
  const mayScan = useAbility("bulk");
  const scan = useScan(entity.key);
  const { data, fetchNextPage, hasNextPage } = useSuspenseInfiniteQuery({
    queryKey: [...trpc.duplicates.pathKey(), "groups", entity.key],
    queryFn: ({ pageParam }) =>
      client.duplicates.groups.query({ entity: entity.key, ...(pageParam !== "" && { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  const dismiss = useMutation(
    trpc.duplicates.notSame.mutationOptions({
      onError: (error) => notifications.show({ color: "danger", message: t(`error.${errorOf(error).code}`) }),
      onSettled: () => queries.invalidateQueries({ queryKey: trpc.duplicates.pathKey() }),
    }),
  );
  const groups = data.pages.flatMap((page) => page.data);
  const at = data.pages[0]?.at;
  const may = me.permissions[entity.key];
  const mayMerge = (may?.update ?? false) !== false && (may?.delete ?? false) !== false;
  const button = mayScan && !scan.runs && (
    <Button size="sm" variant={at === undefined ? "filled" : "default"} onClick={scan.begin}>
      {t(at === undefined ? "merge.scan" : "merge.scanAgain")}
    </Button>
  );
  const name = inSentence(label(manyLabels(entity.document), entity.key), locale);
  return (
    <div className={styles.page}>
      <PageBar name={t("merge.found", { name })} actions={groups.length > 0 && button} />
      {scan.runs && (
        <ProgressBar
          title={t("job.duplicates")}
          done={scan.progress?.done ?? 0}
          total={scan.progress?.total}
          actions={
            <Button variant="default" size="xs" onClick={scan.cancel}>
              {t("action.cancel")}
            </Button>
          }
        />
      )}
      {at !== undefined && <p className={styles.intro}>{t("merge.scanned", { at: relative(at) })}</p>}
      {groups.length === 0 && !scan.runs && (
        <EmptyState
          title={t(at === undefined ? "merge.never" : "merge.none")}
          body={t("merge.help")}
          action={
            mayScan ? { label: t(at === undefined ? "merge.scan" : "merge.scanAgain"), onClick: scan.begin } : undefined
          }
        />
      )}
      <ul className={styles.groups}>
        {groups.map((group) => (
          <DuplicateGroup
            key={group.records.map(({ id }) => String(id)).join()}
            entity={entity}
            group={group}
            mayMerge={mayMerge}
            onNotSame={(ids) => dismiss.mutate({ entity: entity.key, ids: [...ids] })}
          />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()}>
          {t("merge.more")}
        </Button>
      )}
    </div>
  );
}
