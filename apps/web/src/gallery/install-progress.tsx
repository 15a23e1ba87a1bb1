import { Button } from "@mantine/core";
import type { TemplatesPort } from "@quoin/api";
import { problemText } from "@quoin/fields";
import { ProgressBar, Strip, useLocale, useText } from "@quoin/ui";
import { useEffect, useEffectEvent } from "react";
import styles from "./preset-sheet.module.css";

type Installed = Awaited<ReturnType<TemplatesPort["install"]>>;

interface InstallProgressProps {
  readonly job: {
    readonly status: string;
    readonly progress?:
      | { readonly done: number; readonly total: number; readonly note?: string | undefined }
      | undefined;
    readonly error?: unknown;
    readonly result?: unknown;
  };
  readonly onDone: () => Promise<void>;
}

/** How far the installing is; opens the CRM by itself when it is done and nothing was lost. */
export function InstallProgress({ job, onDone }: InstallProgressProps) {
  const t = useText("web");
  const words = useText("fields");
  const { locale } = useLocale();
  const { samples = [] } = (job.result ?? {}) as Partial<Installed>;
  const lost = samples.reduce((sum, one) => sum + one.lost, 0);
  const done = job.status === "done" && lost === 0;
  const leave = useEffectEvent(() => void onDone());
  useEffect(() => {
    if (done) leave();
  }, [done]);
  if (job.status === "failed") {
    const { code = "internal" } = (job.error ?? {}) as { code?: string };
    return (
      <>
        <div className={styles.told}>
          <Strip tone="danger">{t("gallery.failed", { message: t(`error.${code}`) })}</Strip>
        </div>
        <Button onClick={() => void onDone()}>{t("action.home")}</Button>
      </>
    );
  }
  if (lost > 0) {
    const [first] = samples.flatMap(({ refused }) => refused);
    const why = first && `${first.path} ${problemText({ ...first, path: "" }, words, { locale })}`;
    return (
      <>
        <div className={styles.told}>
          <Strip tone="warning">{t("gallery.lost", { count: lost, why: why ?? "" })}</Strip>
        </div>
        <Button onClick={() => void onDone()}>{t("action.home")}</Button>
      </>
    );
  }
  const note = job.progress?.note;
  return (
    <ProgressBar
      done={job.progress?.done ?? 0}
      total={job.progress?.total || undefined}
      title={t(note ? `gallery.phase.${note}` : "gallery.phase.publish")}
    />
  );
}
