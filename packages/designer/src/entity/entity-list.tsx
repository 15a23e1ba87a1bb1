import { ActionIcon } from "@mantine/core";
import { manyLabels, type DefinitionSet, readEntities } from "@quoin/definition";
import { EmptyState, Icon, Menu, useFormat, useLabel, useText } from "@quoin/ui";
import styles from "./entity-list.module.css";

interface EntityListProps {
  readonly set: DefinitionSet;
  readonly published: DefinitionSet;
  /** Living records by entity, where known. */
  readonly counts: Readonly<Record<string, number | undefined>>;
  readonly hrefOf: (entity: string) => string;
  readonly onRemove: (entity: string) => void;
  readonly onNew: () => void;
}

/** Every entity of the draft, with how much there is of it. */
export function EntityList({ set, published, counts, hrefOf, onRemove, onNew }: EntityListProps) {
  const t = useText("designer");
  const label = useLabel();
  const { number } = useFormat();
  const entities = [...readEntities(set).values()];
  if (entities.length === 0) {
    return (
      <EmptyState
        title={t("entity.none")}
        body={t("entity.newHelp")}
        action={{ label: t("entity.new"), onClick: onNew }}
      />
    );
  }
  return (
    <ul className={styles.list}>
      {entities.map((entity) => {
        const name = label(manyLabels(entity.document), entity.key);
        const forms = Object.values(set.form).filter((form) => form.entity === entity.key).length;
        const views = Object.values(set.view).filter((view) => view.entity === entity.key).length;
        const count = counts[entity.key];
        const isNew = !Object.hasOwn(published.entity, entity.key);
        const changed =
          !isNew &&
          published.entity[entity.key] !== set.entity[entity.key] &&
          JSON.stringify(published.entity[entity.key]) !== JSON.stringify(set.entity[entity.key]);
        return (
          <li key={entity.key} className={styles.row}>
            <a href={hrefOf(entity.key)} className={styles.open}>
              <Icon name={entity.document["x-icon"] ?? "square"} size={20} />
              <span className={styles.words}>
                <b>{name}</b>
                <code>{entity.key}</code>
              </span>
              {(isNew || changed) && (
                <span className={styles.draft}>{t(isNew ? "entity.isNew" : "entity.isChanged")}</span>
              )}
              <span className={styles.count}>{t("entity.fields", { count: entity.fields.length })}</span>
              <span className={styles.count}>{t("entity.forms", { count: forms })}</span>
              <span className={styles.count}>{t("entity.views", { count: views })}</span>
              <span className={styles.count}>
                {count === undefined ? "" : t("entity.records", { count, shown: number(count) })}
              </span>
            </a>
            <Menu
              position="bottom-end"
              groups={[
                {
                  key: "entity",
                  entries: [
                    { key: "open", label: t("entity.design"), icon: "forms", href: hrefOf(entity.key) },
                    {
                      key: "list",
                      label: t("entity.openList"),
                      icon: "table",
                      href: `/e/${entity.key}`,
                      disabled: isNew,
                    },
                    {
                      key: "remove",
                      label: t("entity.remove"),
                      icon: "trash",
                      danger: true,
                      onClick: () => onRemove(entity.key),
                    },
                  ],
                },
              ]}
            >
              <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("options.menu", { name })}>
                <Icon name="dots" />
              </ActionIcon>
            </Menu>
          </li>
        );
      })}
    </ul>
  );
}
