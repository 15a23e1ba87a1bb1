import { Button, Group, Modal } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import type { KeyboardEvent, SyntheticEvent } from "react";
import { useFieldServices } from "../../define/field-services.ts";
import type { FileValue } from "../file-value.ts";
import styles from "./files.module.css";

interface PictureDialogProps {
  readonly pictures: readonly FileValue[];
  readonly shown: FileValue;
  readonly onShow: (file: FileValue | undefined) => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** What happens in the dialog is no business of the field that it hangs on: it would take Esc for its own. */
const keep = (event: SyntheticEvent): void => event.stopPropagation();

/** One picture large, with the way to those beside it and to saving it. */
export function PictureDialog({ pictures, shown, onShow }: PictureDialogProps) {
  const t = useText("fields");
  const { files } = useFieldServices();
  const at = pictures.findIndex(({ id }) => id === shown.id);
  const [before, after] = [pictures[at - 1], pictures[at + 1]];
  const walk = ({ key }: KeyboardEvent) => {
    const next = pictures[at + (STEPS[key] ?? 0)];
    if (next) onShow(next);
  };
  return (
    <div role="presentation" onClick={keep} onFocus={keep} onBlur={keep} onKeyDown={keep}>
      <Modal
        opened
        onClose={() => onShow(undefined)}
        onKeyDown={walk}
        title={shown.name}
        size="auto"
        centered
        closeButtonProps={{ "aria-label": t("view.files.close") }}
      >
        <img
          className={styles.large}
          src={files?.hrefOf(shown.id)}
          alt={shown.name}
          {...(shown.width !== undefined && shown.height !== undefined && { width: shown.width, height: shown.height })}
        />
        <Group mt={12} gap={8} justify="space-between">
          <Group gap={8}>
            {pictures.length > 1 && (
              <>
                <Button variant="default" disabled={before === undefined} onClick={() => onShow(before)}>
                  {t("view.files.previous")}
                </Button>
                <Button variant="default" disabled={after === undefined} onClick={() => onShow(after)}>
                  {t("view.files.next")}
                </Button>
              </>
            )}
          </Group>
          <Button
            component="a"
            variant="default"
            leftSection={<Icon name="download" />}
            href={files?.hrefOf(shown.id, "save")}
            download={shown.name}
          >
            {t("view.files.save")}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
