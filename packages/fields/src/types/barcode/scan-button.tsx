import { ActionIcon, Modal } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { type SyntheticEvent, useState } from "react";
import { Scanner } from "./scanner.tsx";

export interface ScanButtonProps {
  readonly onFound: (text: string) => void;
  readonly disabled: boolean;
}

/** Esc closes the dialog, not the field that it hangs on. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** Opens the camera, or a picture, to read a code. */
export function ScanButton({ onFound, disabled }: ScanButtonProps) {
  const t = useText("fields");
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        disabled={disabled}
        aria-label={t("view.scan")}
        title={t("view.scan")}
        onClick={() => setOpen(true)}
      >
        <Icon name="camera" />
      </ActionIcon>
      <div role="presentation" onKeyDown={keep}>
        <Modal opened={open} onClose={() => setOpen(false)} title={t("view.scan")} centered size="sm">
          <Scanner
            onFound={(text) => {
              setOpen(false);
              onFound(text);
            }}
          />
        </Modal>
      </div>
    </>
  );
}
