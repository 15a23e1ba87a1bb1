import { Modal } from "@mantine/core";
import { useText } from "@quoin/ui";
import { type KeyboardEvent, type SyntheticEvent, useState } from "react";
import type { FileValue } from "../file-value.ts";
import { FilePreview } from "./preview/file-preview.tsx";
import styles from "./preview/preview.module.css";
import { ViewerBar } from "./preview/viewer-bar.tsx";

export interface FileViewerProps {
  /** All that can be walked through. */
  readonly files: readonly FileValue[];
  readonly shown: FileValue;
  readonly onShow: (file: FileValue | undefined) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const ZOOMS: Readonly<Record<string, number>> = { "+": 1, "=": 1, "-": -1 };
const FACTORS = [1, 1.5, 2, 3, 4] as const;

/** What happens in the dialog is no business of the field that it hangs on: it would take Esc for its own. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** A player walks and counts with the arrows itself. */
const isPlayer = (target: EventTarget): boolean => target instanceof HTMLMediaElement;

/** One file large, with the way to those beside it, closer to it and to saving it. */
export function FileViewer({ files, shown, onShow }: FileViewerProps) {
  const t = useText("fields");
  const [level, setLevel] = useState(0);
  const at = files.findIndex(({ id }) => id === shown.id);
  const walk = (step: number): void => {
    const next = files[at + step];
    if (next === undefined) return;
    setLevel(0);
    onShow(next);
  };
  const zoom = (step: number): void => setLevel((before) => Math.min(FACTORS.length - 1, Math.max(0, before + step)));
  const press = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
    if (isPlayer(target) || ctrlKey || metaKey || altKey) return;
    // What is larger than the screen is moved by the arrows.
    if (level === 0) walk(STEPS[key] ?? 0);
    zoom(ZOOMS[key] ?? 0);
    if (key === "0") setLevel(0);
  };
  return (
    <div role="presentation" onClick={keep} onFocus={keep} onBlur={keep} onKeyDown={keep}>
      <Modal
        opened
        fullScreen
        onClose={() => onShow(undefined)}
        onKeyDown={press}
        title={shown.name}
        closeButtonProps={{ "aria-label": t("view.files.close") }}
        styles={{
          content: { display: "flex", flexDirection: "column" },
          header: { flex: "none" },
          title: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
          body: { display: "flex", flex: 1, flexDirection: "column", minHeight: 0, padding: 0 },
        }}
      >
        <ViewerBar
          file={shown}
          place={{ at: at + 1, count: files.length, walk }}
          zoom={{ factor: FACTORS[level] ?? 1, isMost: level === FACTORS.length - 1, change: zoom }}
        />
        <section
          className={styles.body}
          // Moved by the keyboard, whatever is shown.
          tabIndex={0}
          data-autofocus
          aria-label={t("view.files.content", { name: shown.name })}
        >
          <div className={styles.center}>
            <FilePreview key={shown.id} file={shown} zoom={FACTORS[level] ?? 1} />
          </div>
        </section>
      </Modal>
    </div>
  );
}
