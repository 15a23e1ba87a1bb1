import { Button, Modal, NativeSelect } from "@mantine/core";
import { useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import { staysAt } from "../canvas/stays-at.ts";
import type { Command } from "../commands/command.ts";
import { findSection } from "../commands/find-section.ts";
import { moveItem } from "../commands/move-item.ts";
import { moveSection } from "../commands/move-section.ts";
import { moveTab } from "../commands/move-tab.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import styles from "./outline.module.css";

interface MoveToDialogProps {
  readonly place: string;
  readonly onClose: () => void;
  readonly onMove: (command: Command) => void;
}

/** Moves a part of the form by saying where to: into what, and after what. */
export function MoveToDialog({ place, onClose, onMove }: MoveToDialogProps) {
  useFocusBack();
  const { form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const at = splitPlace(place);
  const kind = at.item !== "" ? "item" : at.section !== "" ? "section" : "tab";
  const [into, setInto] = useState(kind === "item" ? `${at.tab}.${at.section}` : at.tab);
  const [index, setIndex] = useState(0);
  const target = splitPlace(into);
  const inner: readonly string[] =
    kind === "item"
      ? (findSection(form, target)?.items ?? []).map(({ id }) => `${into}.${id}`)
      : kind === "section"
        ? (form.tabs.find(({ id }) => id === into)?.sections ?? []).map(({ id }) => `${into}.${id}`)
        : form.tabs.map(({ id }) => id);
  const containers =
    kind === "item"
      ? form.tabs.flatMap((tab) =>
          tab.sections.map(({ id }) => ({
            value: `${tab.id}.${id}`,
            label:
              form.tabs.length > 1
                ? `${names.place(tab.id)} · ${names.place(`${tab.id}.${id}`)}`
                : names.place(`${tab.id}.${id}`),
          })),
        )
      : form.tabs.map(({ id }) => ({ value: id, label: names.place(id) }));
  const spot = { tab: target.tab, section: target.section, index };
  const same = kind === "item" && staysAt(form, place, spot);
  const finish = () => {
    if (kind === "item") onMove(moveItem(formKey, place, spot));
    else if (kind === "section") onMove(moveSection(formKey, place, { tab: into, index }));
    else onMove(moveTab(formKey, at.tab, index));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={400}
      title={t("outline.moveTitle", { name: names.place(place) })}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form
        className={styles.choices}
        onSubmit={(event) => {
          event.preventDefault();
          finish();
        }}
      >
        {kind !== "tab" && (
          <NativeSelect
            label={t("outline.into")}
            data-autofocus
            data={containers}
            value={into}
            onChange={(event) => {
              setInto(event.currentTarget.value);
              setIndex(0);
            }}
          />
        )}
        <NativeSelect
          label={t("outline.where")}
          data-autofocus={kind === "tab" || undefined}
          value={String(index)}
          onChange={(event) => setIndex(Number(event.currentTarget.value))}
          data={[
            { value: "0", label: t("outline.first") },
            ...inner.map((id, n) => ({ value: String(n + 1), label: t("outline.after", { name: names.place(id) }) })),
          ]}
        />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={same}>
            {t("outline.move")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
