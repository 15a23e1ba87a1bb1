import { Button, Checkbox, Modal } from "@mantine/core";
import type { LocalizedText } from "@quoin/definition";
import { useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import { mintName } from "../commands/mint-key.ts";
import { LocalizedInput } from "../text/localized-input.tsx";
import { IconChoice } from "./icon-choice.tsx";
import styles from "./entity-list.module.css";

interface NewEntityDialogProps {
  readonly taken: (key: string) => boolean;
  readonly onClose: () => void;
  readonly onMake: (entity: {
    labels: LocalizedText;
    plural: LocalizedText | undefined;
    icon: string | undefined;
    /** Whether it gets a link in the navigation. */
    link: boolean;
  }) => void;
}

/** Names a new entity. It begins with a name field and a form. */
export function NewEntityDialog({ taken, onClose, onMake }: NewEntityDialogProps) {
  useFocusBack();
  const t = useText("designer");
  const [labels, setLabels] = useState<LocalizedText>();
  const [plural, setPlural] = useState<LocalizedText>();
  const [icon, setIcon] = useState<string>();
  const [link, setLink] = useState(true);
  return (
    <Modal opened onClose={onClose} size={440} title={t("entity.new")} closeButtonProps={{ "aria-label": t("close") }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (labels) onMake({ labels, plural, icon, link });
        }}
      >
        <LocalizedInput label={t("entity.label")} value={labels} onChange={setLabels} required first />
        <LocalizedInput label={t("entity.plural")} value={plural} onChange={setPlural} />
        <IconChoice value={icon} onChange={setIcon} />
        <Checkbox
          label={t("entity.inNavigation")}
          checked={link}
          onChange={(event) => setLink(event.currentTarget.checked)}
        />
        <p className={styles.help}>
          {labels ? t("entity.keyWillBe", { key: mintName(labels, "entity", taken) }) : t("entity.newHelp")}
        </p>
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!labels}>
            {t("entity.make")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
