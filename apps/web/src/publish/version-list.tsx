import { Button } from "@mantine/core";
import { useFieldServices } from "@quoin/fields/react";
import { Strip, useConfirm, useFormat, useText } from "@quoin/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import styles from "./publish.module.css";

interface VersionListProps {
  readonly current: number;
  readonly onChanged: () => Promise<unknown>;
}

/** Every published version; an earlier one can be published anew, which brings its fields and their data back. */
export function VersionList({ current, onChanged }: VersionListProps) {
  const t = useText("web");
  const { instant } = useFormat();
  const confirm = useConfirm();
  const { people } = useFieldServices();
  const { data = [] } = useQuery(trpc.definitions.versions.queryOptions(undefined, { staleTime: 0 }));
  const back = useMutation(trpc.definitions.republish.mutationOptions({ onSuccess: onChanged }));
  const bring = async (version: number) => {
    const question = {
      title: t("publish.backTitle", { version }),
      body: t("publish.backText"),
      confirmLabel: t("publish.back"),
    };
    if (await confirm(question)) back.mutate({ version, expectedVersion: current });
  };
  return (
    <section className={styles.panel} aria-label={t("publish.versions")}>
      <h2 className={styles.heading}>{t("publish.versions")}</h2>
      {back.error && <Strip tone="danger">{t(`error.${errorOf(back.error).code}`)}</Strip>}
      <ul className={styles.steps}>
        {data.map((info) => (
          <li key={info.version}>
            <strong className={styles.number}>{info.version}</strong>
            <span>
              {info.note ?? (info.restores ? t("publish.restored", { version: info.restores }) : t("publish.noNote"))}
              <small>
                {instant(info.at)} · {people.find(({ id }) => id === info.by)?.name ?? t("publish.system")}
              </small>
            </span>
            {info.version === current ? (
              <span className={styles.rows}>{t("publish.current")}</span>
            ) : (
              <Button variant="default" size="xs" loading={back.isPending} onClick={() => void bring(info.version)}>
                {t("publish.back")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
