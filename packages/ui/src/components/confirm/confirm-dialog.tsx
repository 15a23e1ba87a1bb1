import { Button, Modal, TextInput } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
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

export interface ConfirmDialogProps extends ConfirmQuestion {
  readonly opened: boolean;
  /** While the answer is carried out. */
  readonly busy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** One question with two answers. Esc and the veil mean no. */
export function ConfirmDialog({
  opened,
  title,
  body,
  confirmLabel,
  cancelLabel,
  danger,
  typeToConfirm,
  busy,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const t = useText("ui");
  const [typed, setTyped] = useState("");
  useEffect(() => {
    if (opened) setTyped("");
  }, [opened]);
  const locked = typeToConfirm !== undefined && typed.trim() !== typeToConfirm;
  return (
    <Modal.Root opened={opened} onClose={onCancel} size={440} centered>
      <Modal.Overlay className="quoin-scrim" />
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </Modal.Header>
        <Modal.Body>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (!locked && !busy) onConfirm();
            }}
          >
            {body && <div className={styles.body}>{body}</div>}
            {typeToConfirm !== undefined && (
              <TextInput
                className={styles.typed}
                label={t("confirm.type", { words: typeToConfirm })}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
                autoComplete="off"
                data-autofocus
              />
            )}
            <div className={styles.answers}>
              <Button
                variant="default"
                onClick={onCancel}
                {...(danger && typeToConfirm === undefined ? { "data-autofocus": true } : {})}
              >
                {cancelLabel ?? t("cancel")}
              </Button>
              <Button
                type="submit"
                {...(danger ? { color: "danger" } : {})}
                disabled={locked}
                loading={busy ?? false}
                {...(!danger && typeToConfirm === undefined ? { "data-autofocus": true } : {})}
              >
                {confirmLabel ?? t("confirm")}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
