import { Button, Modal, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useText } from "../../text/use-text.ts";
import styles from "./confirm-dialog.module.css";

export interface ConfirmQuestion {
  /** The question itself, "Delete 3 customers?" */
  readonly title: string;
  /** What happens then, and whether it can be undone. */
  readonly body?: ReactNode;
  /** What the button does, in its own words: "Delete", never "OK". Default: "Confirm". */
  readonly confirmLabel?: string;
  readonly cancelLabel?: string;
  /** Destroys something: the button is red and the safe answer has the focus. */
  readonly danger?: boolean;
  /** Must be typed before the button works, for what cannot be undone. */
  readonly typeToConfirm?: string;
}

interface Answering {
  /** While the answer is carried out. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export interface ConfirmDialogProps extends ConfirmQuestion, Answering {
  readonly opened: boolean;
}

/** One question with two answers. Esc and the veil mean no. */
export function ConfirmDialog({ opened, title, ...rest }: ConfirmDialogProps) {
  const t = useText("ui");
  return (
    <Modal
      opened={opened}
      onClose={rest.onCancel}
      title={title}
      size={440}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Answers {...rest} />
    </Modal>
  );
}

/** Lives only while the dialog is open, so that what was typed is gone with it. */
function Answers(props: Omit<ConfirmQuestion, "title"> & Answering) {
  const { body, confirmLabel, cancelLabel, danger, typeToConfirm, busy = false, onConfirm, onCancel } = props;
  const t = useText("ui");
  const [typed, setTyped] = useState("");
  const asksForWords = typeToConfirm !== undefined;
  const locked = asksForWords && typed.trim() !== typeToConfirm;
  const first = asksForWords ? "words" : danger ? "cancel" : "confirm";
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!locked && !busy) onConfirm();
      }}
    >
      {body !== undefined && <div className={styles.body}>{body}</div>}
      {asksForWords && (
        <TextInput
          className={styles.typed}
          label={t("confirm.type", { words: typeToConfirm })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus={first === "words" || undefined}
        />
      )}
      <div className={styles.answers}>
        <Button variant="default" onClick={onCancel} data-autofocus={first === "cancel" || undefined}>
          {cancelLabel ?? t("cancel")}
        </Button>
        <Button
          type="submit"
          color={danger ? "danger" : "porcelain"}
          disabled={locked}
          loading={busy}
          data-autofocus={first === "confirm" || undefined}
        >
          {confirmLabel ?? t("confirm")}
        </Button>
      </div>
    </form>
  );
}
