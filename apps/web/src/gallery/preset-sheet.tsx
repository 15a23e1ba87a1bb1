import { Button, Drawer, Switch } from "@mantine/core";
import { ErrorState, Icon, Skeleton, useFocusBack, useFormat, useText } from "@quoin/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { errorOf } from "../api/error-of.ts";
import { trpc } from "../api/trpc.ts";
import { ForgetPreset } from "./forget-preset.tsx";
import { type Choices, InstallPlanView } from "./install-plan-view.tsx";
import { InstallProgress } from "./install-progress.tsx";
import { PresetOverview } from "./preset-overview.tsx";
import styles from "./preset-sheet.module.css";
import { useInstall } from "./use-install.ts";

interface PresetSheetProps {
  readonly name: string;
  readonly title: string;
  /** Somebody brought it, so that it may be taken out again. */
  readonly own: boolean;
  readonly onClose: () => void;
}

/** What its button does, by what the plan says of the preset. */
const BUTTON = {
  install: "gallery.install",
  upgrade: "gallery.upgrade",
  reinstall: "gallery.install",
  present: "gallery.installed",
} as const;

/** What a preset holds and what installing it would do, before anything is done. */
export function PresetSheet({ name, title, own, onClose }: PresetSheetProps) {
  useFocusBack();
  const t = useText("web");
  const { number } = useFormat();
  const [choices, setChoices] = useState<Choices>({});
  const [sampleData, setSampleData] = useState(true);
  const preview = useQuery(trpc.templates.preview.queryOptions({ name }));
  const plan = useQuery(
    trpc.templates.plan.queryOptions({ name, choices }, { staleTime: 0, placeholderData: (before) => before }),
  );
  const work = useInstall(name);
  const action = plan.data?.packages.find((one) => one.name === name)?.action;
  const present = action === "present";
  const open = plan.data ? plan.data.conflicts.filter((conflict) => !choices[conflict.id]).length : 0;
  const blocked = plan.data === undefined || plan.isFetching || plan.data.problems.length > 0 || open > 0;
  const samples = plan.data?.sampleRecords ?? 0;
  const error = preview.error ?? plan.error;

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={640}
      title={title}
      closeButtonProps={{ "aria-label": t("action.close") }}
      classNames={{ content: styles.sheet, body: styles.body, header: styles.head }}
    >
      <div className={styles.content} role="group" aria-label={title} tabIndex={0}>
        {error && (
          <ErrorState
            title={t(`error.${errorOf(error).code}`)}
            action={{ label: t("action.retry"), onClick: () => void plan.refetch() }}
          />
        )}
        {!error && !preview.data && <Skeleton rows={8} />}
        {preview.data && <PresetOverview preview={preview.data} />}
        {plan.data && <InstallPlanView wanted={name} plan={plan.data} choices={choices} onChoose={setChoices} />}
      </div>
      <footer className={styles.foot}>
        {work.job ? (
          <InstallProgress job={work.job} onDone={work.open} />
        ) : (
          <>
            {samples > 0 && !present && (
              <Switch
                checked={sampleData}
                onChange={(event) => setSampleData(event.currentTarget.checked)}
                label={t("gallery.sample", { count: samples, shown: number(samples) })}
              />
            )}
            {own && action === "install" && <ForgetPreset name={name} onDone={onClose} />}
            {present && (
              <Button
                variant="default"
                leftSection={<Icon name="trash" />}
                loading={work.removing}
                onClick={work.removeSamples}
              >
                {t("gallery.removeSamples")}
              </Button>
            )}
            <span className={styles.stop} role="status">
              {work.error ? t(`error.${work.error}`) : open > 0 ? t("gallery.choose", { count: open }) : ""}
            </span>
            <Button
              disabled={blocked || present}
              loading={work.starting}
              onClick={() => work.start({ sampleData, choices })}
            >
              {t(BUTTON[action ?? "install"])}
            </Button>
          </>
        )}
      </footer>
    </Drawer>
  );
}
