import { Button } from "@mantine/core";
import { Icon, Strip, useText } from "@quoin/ui";
import { type DragEvent, useRef, useState } from "react";
import type { Preview } from "./import-types.ts";
import styles from "./import.module.css";
import { uploadFile } from "./upload-file.ts";

interface UploadStepProps {
  readonly entity: string;
  readonly onDone: (preview: Preview) => void;
}

/** Takes a CSV by dropping or choosing. Encoding and separator are found out by the server. */
export function UploadStep({ entity, onDone }: UploadStepProps) {
  const t = useText("web");
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setProblem(undefined);
    setSent(0);
    const answer = await uploadFile({ entity, file, onProgress: setSent });
    setSent(undefined);
    if ("preview" in answer) return onDone(answer.preview);
    const [detail] = answer.error.details;
    return setProblem(detail ? t(`import.problem.${detail.code}`, detail.params) : t(`error.${answer.error.code}`));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file-import" size={32} />
      <p className={styles.dropTitle}>{t("import.drop")}</p>
      <p className={styles.hint}>{t("import.formats")}</p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button loading={sent !== undefined} onClick={() => input.current?.click()}>
        {t("import.choose")}
      </Button>
      {sent !== undefined && (
        <p role="status" className={styles.hint}>
          {t("import.sent", { percent: Math.round(sent * 100) })}
        </p>
      )}
      {problem && (
        <Strip tone="danger" kind="note">
          {problem}
        </Strip>
      )}
    </div>
  );
}
