import { ActionIcon, Button } from "@mantine/core";
import { Icon, useAnnounce, useText } from "@quoin/ui";
import { type DragEvent, useState } from "react";
import { useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import { TextControl } from "../../view/text-control.tsx";
import { FILE_KINDS } from "../file-kinds.ts";
import type { FileValue } from "../file-value.ts";
import { filesIn } from "../files-in.ts";
import { MOST_FILES } from "../most-files.ts";
import { FileLine } from "./file-line.tsx";
import styles from "./files.module.css";
import { LazyFileViewer } from "./lazy-file-viewer.tsx";
import { PickFiles } from "./pick-files.tsx";
import { SendingLine } from "./sending-line.tsx";
import { useSending } from "./use-sending.ts";

interface FileInputProps extends InputProps {
  /** Ids of the kinds that the field takes; none for all. */
  readonly kinds: readonly string[];
}

interface Removed {
  readonly file: FileValue;
  readonly place: number;
}

const asText = (value: unknown): string => (typeof value === "string" ? value : "");

/** Files chosen, dropped, pasted or photographed; those there are shown with the way to take them out and to undo that. */
function Files(props: FileInputProps) {
  const { field, value, kinds, readOnly = false } = props;
  const t = useText("fields");
  const announce = useAnnounce();
  const { files: services } = useFieldServices();
  const sending = useSending(props);
  const [over, setOver] = useState(false);
  const [removed, setRemoved] = useState<Removed>();
  const [shown, setShown] = useState<FileValue>();
  const [full, setFull] = useState(false);
  const files = filesIn(value);
  const limit = field.schema.maxItems ?? MOST_FILES;
  const room = limit - files.length - sending.sending.filter(({ problem }) => problem === undefined).length;
  const closed = readOnly || services === undefined || room <= 0;

  const add = (given: readonly File[]): void => {
    if (closed || given.length === 0) return;
    setFull(given.length > room);
    sending.send(given.slice(0, room));
  };
  const remove = (file: FileValue): void => {
    setRemoved({ file, place: files.indexOf(file) });
    setFull(false);
    sending.change((list) => list.filter(({ id }) => id !== file.id));
    announce(t("view.files.removed", { name: file.name }));
  };
  const undo = ({ file, place }: Removed): void => {
    sending.change((list) => list.toSpliced(place, 0, file));
    setRemoved(undefined);
  };
  const drag = (on: boolean) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(on && !closed);
  };

  return (
    <div
      className={styles.zone}
      data-over={over || undefined}
      data-invalid={props.invalid || undefined}
      onDragEnter={drag(true)}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        add([...event.dataTransfer.files]);
      }}
      onPaste={(event) => {
        if (event.clipboardData.files.length === 0) return;
        event.preventDefault();
        add([...event.clipboardData.files]);
      }}
    >
      {(files.length > 0 || sending.sending.length > 0) && (
        <ul className={styles.list}>
          {files.map((file) => (
            <FileLine key={file.id} file={file} onShow={setShown}>
              {!readOnly && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t("view.files.remove", { name: file.name })}
                  title={t("view.files.remove", { name: file.name })}
                  onClick={() => remove(file)}
                >
                  <Icon name="trash" />
                </ActionIcon>
              )}
            </FileLine>
          ))}
          {sending.sending.map((one) => (
            <SendingLine key={one.key} one={one} files={sending} />
          ))}
        </ul>
      )}
      {removed && (
        <div className={styles.undo}>
          <span>{t("view.files.removed", { name: removed.file.name })}</span>
          <Button variant="subtle" size="compact-sm" onClick={() => undo(removed)}>
            {t("view.files.undo")}
          </Button>
        </div>
      )}
      {full && (
        <span className={styles.problem} role="alert">
          {t("view.files.full", { limit })}
        </span>
      )}
      <PickFiles
        input={props}
        accept={kinds.length === 0 ? undefined : kinds.map((kind) => FILE_KINDS[kind]?.accept ?? "").join(",")}
        pictures={kinds.includes("image")}
        several={room > 1}
        disabled={closed}
        onPick={add}
      />
      {shown && <LazyFileViewer files={files} shown={shown} onShow={setShown} />}
    </div>
  );
}

/** The input of fields of files; a filter asks for their names. */
export function FileInput(props: FileInputProps) {
  if (props.variant !== "filter") return <Files {...props} />;
  return <TextControl input={props} format={asText} parse={(typed) => ({ value: typed })} />;
}
