import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./save-view-dialog.module.css";

export interface SaveViewDialogProps {
  readonly name: string;
  readonly shared: boolean;
  readonly onSave: (view: { readonly name: string; readonly shared: boolean }) => void;
  readonly onClose: () => void;
  readonly busy?: boolean;
  /** Why the last try failed, in words. */
  readonly error?: string | undefined;
}

/** Names a view and says whether colleagues see it too. */
export function SaveViewDialog({
  name: before,
  shared: sharedBefore,
  onSave,
  onClose,
  busy = false,
  error,
}: SaveViewDialogProps) {
  useFocusBack();
  const t = useText("render");
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(sharedBefore);
  const trimmed = name.trim();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("list.view.save")}
      size={400}
      closeButtonProps={{ "aria-label": t("list.close") }}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (trimmed !== "") onSave({ name: trimmed, shared });
        }}
      >
        <TextInput
          label={t("list.view.name")}
          value={name}
          maxLength={100}
          data-autofocus
          error={error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t("list.view.shared")}
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <div className={styles.end}>
          <Button variant="default" onClick={onClose}>
            {t("list.cancel")}
          </Button>
          <Button type="submit" disabled={trimmed === ""} loading={busy}>
            {t("list.view.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
