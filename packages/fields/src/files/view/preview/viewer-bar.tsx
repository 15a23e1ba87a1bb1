import { ActionIcon, Button } from "@mantine/core";
import { Icon, useFormat, useText } from "@quoin/ui";
import { useFieldServices } from "../../../define/field-services.ts";
import type { FileValue } from "../../file-value.ts";
import { previewKind } from "./preview-kind.ts";
import styles from "./preview.module.css";

interface ViewerBarProps {
  readonly file: FileValue;
  readonly place: { readonly at: number; readonly count: number; readonly walk: (step: number) => void };
  readonly zoom: { readonly factor: number; readonly isMost: boolean; readonly change: (step: number) => void };
}

const ZOOMED: ReadonlySet<string | undefined> = new Set(["picture", "pdf", "text"]);

interface StepProps {
  readonly icon: string;
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Step({ icon, label, disabled, onClick }: StepProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </ActionIcon>
  );
}

/** The tools of the viewer: walking, zooming where that helps, saving. */
export function ViewerBar({ file, place, zoom }: ViewerBarProps) {
  const t = useText("fields");
  const format = useFormat();
  const { files } = useFieldServices();
  const { at, count, walk } = place;
  return (
    <div className={styles.bar}>
      <div className={styles.group}>
        {count > 1 && (
          <>
            <Step icon="chevron-left" label={t("view.files.previous")} disabled={at <= 1} onClick={() => walk(-1)} />
            <span className={styles.count} aria-live="polite">
              {t("view.files.at", { at, count })}
            </span>
            <Step icon="chevron-right" label={t("view.files.next")} disabled={at >= count} onClick={() => walk(1)} />
          </>
        )}
      </div>
      <div className={styles.group}>
        {ZOOMED.has(previewKind(file.type)) && (
          <>
            <Step
              icon="zoom-out"
              label={t("view.files.zoom_out")}
              disabled={zoom.factor <= 1}
              onClick={() => zoom.change(-1)}
            />
            <span className={`${styles.count} ${styles.factor}`} aria-live="polite">
              {format.percent(zoom.factor, 0)}
            </span>
            <Step
              icon="zoom-in"
              label={t("view.files.zoom_in")}
              disabled={zoom.isMost}
              onClick={() => zoom.change(1)}
            />
          </>
        )}
        <Button
          component="a"
          variant="default"
          leftSection={<Icon name="download" />}
          href={files?.hrefOf(file.id, "save")}
          download={file.name}
        >
          {t("view.files.save")}
        </Button>
      </div>
    </div>
  );
}
