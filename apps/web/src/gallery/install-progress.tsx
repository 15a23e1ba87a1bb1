import { Button } from "@mantine/core";
import { ProgressBar, Strip, useText } from "@quoin/ui";
import { useEffect, useEffectEvent } from "react";

interface InstallProgressProps {
  readonly job: {
    readonly status: string;
    readonly progress?:
      | { readonly done: number; readonly total: number; readonly note?: string | undefined }
      | undefined;
    readonly error?: unknown;
  };
  readonly onDone: () => Promise<void>;
}

/** How far the installing is; opens the CRM by itself when it is done. */
export function InstallProgress({ job, onDone }: InstallProgressProps) {
  const t = useText("web");
  const done = job.status === "done";
  const leave = useEffectEvent(() => void onDone());
  useEffect(() => {
    if (done) leave();
  }, [done]);
  if (job.status === "failed") {
    const { message } = (job.error ?? {}) as { message?: string };
    return (
      <>
        <Strip tone="danger">{t("gallery.failed", { message: message ?? "" })}</Strip>
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
