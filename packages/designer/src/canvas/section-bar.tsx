import { UnstyledButton } from "@mantine/core";
import { Icon, Menu, useText } from "@quoin/ui";
import { changeSection } from "../commands/change-section.ts";
import { findSection } from "../commands/find-section.ts";
import { removeSection } from "../commands/remove-section.ts";
import { splitPlace } from "../commands/split-place.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { moveBy } from "../outline/move-by.ts";
import styles from "./marks.module.css";

const COLUMNS = [1, 2, 3, 4] as const;

/** Tools over the selected section: its columns, up, down, away with it. */
export function SectionBar({ place }: { readonly place: string }) {
  const { store, form, formKey } = useDesigner();
  const names = useNames();
  const t = useText("designer");
  const section = findSection(form, splitPlace(place));
  if (!section) return null;
  const now = section.columns ?? 2;
  const columns = COLUMNS.map((count) => ({
    key: String(count),
    label: t("canvas.sectionColumns", { count }),
    checked: count === now,
    onClick: () => store.run(changeSection(formKey, place, { columns: count === 2 ? undefined : count })),
  }));
  const move = (by: 1 | -1) => {
    const command = moveBy({ key: formKey, form }, place, by);
    if (command) store.run(command);
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label={t("canvas.tools", { name: names.place(place) })}>
      <Menu groups={[{ key: "columns", entries: columns }]}>
        <UnstyledButton className={styles.tool}>
          <Icon name="section" size={14} />
          {t("canvas.sectionColumns", { count: now })}
        </UnstyledButton>
      </Menu>
      <UnstyledButton
        className={styles.tool}
        aria-label={t("canvas.up")}
        title={t("canvas.up")}
        onClick={() => move(-1)}
      >
        <Icon name="arrow-up" size={14} />
      </UnstyledButton>
      <UnstyledButton
        className={styles.tool}
        aria-label={t("canvas.down")}
        title={t("canvas.down")}
        onClick={() => move(1)}
      >
        <Icon name="arrow-down" size={14} />
      </UnstyledButton>
      <UnstyledButton
        className={styles.tool}
        aria-label={t("canvas.remove")}
        title={t("canvas.remove")}
        onClick={() => store.run(removeSection(formKey, place))}
      >
        <Icon name="trash" size={14} />
      </UnstyledButton>
    </div>
  );
}
