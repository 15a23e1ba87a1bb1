import { ActionIcon, Button } from "@mantine/core";
import { ConditionEditor } from "@quoin/render";
import { Icon, useLabel, useText } from "@quoin/ui";
import { LocalizedInput } from "../text/localized-input.tsx";
import { type ViewChip, withPart } from "./edit-view.ts";
import type { ViewPartProps } from "./view-scope.ts";
import styles from "./view.module.css";

const ALLOW = { related: true, user: true } as const;

/** Which records the view shows, and its quick filters. */
export function FilterPart({ view, entity, entities, onChange }: ViewPartProps) {
  const t = useText("designer");
  const label = useLabel();
  const chips = view.chips ?? [];
  const set = (next: ViewChip[], merge?: string) => onChange(withPart(view, "chips", next), merge);
  const add = () => {
    const taken = new Set(chips.map(({ id }) => id));
    let count = chips.length + 1;
    while (taken.has(`chip-${count}`)) count += 1;
    set([...chips, { id: `chip-${count}`, where: true }]);
  };
  return (
    <div className={styles.part}>
      <ConditionEditor
        entity={entity.key}
        entities={entities}
        value={view.where as boolean | undefined}
        allow={ALLOW}
        onChange={(where) =>
          where !== undefined && onChange(withPart(view, "where", where === true ? undefined : where), "where")
        }
      />
      <h2 className={styles.small}>{t("view.chips")}</h2>
      {chips.map((chip, index) => (
        <section key={chip.id} className={styles.chip} aria-label={label(chip.labels, chip.id)}>
          <div className={styles.line}>
            <span className={styles.columnName}>{label(chip.labels, chip.id)}</span>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t("view.chips.remove", { chip: label(chip.labels, chip.id) })}
              onClick={() => set(chips.filter((one) => one !== chip))}
            >
              <Icon name="x" size={14} />
            </ActionIcon>
          </div>
          <LocalizedInput
            label={t("view.name")}
            value={chip.labels}
            onChange={(labels) => {
              const { labels: _was, ...rest } = chip;
              set(chips.with(index, labels ? { ...rest, labels } : rest), `chip ${chip.id}`);
            }}
          />
          <ConditionEditor
            entity={entity.key}
            entities={entities}
            value={chip.where as boolean}
            allow={ALLOW}
            onChange={(where) =>
              where !== undefined && set(chips.with(index, { ...chip, where } as ViewChip), `chip ${chip.id}`)
            }
          />
        </section>
      ))}
      {chips.length < 12 && (
        <Button size="compact-xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={add}>
          {t("view.chips.add")}
        </Button>
      )}
    </div>
  );
}
