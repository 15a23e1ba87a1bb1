import { ActionIcon, UnstyledButton } from "@mantine/core";
import { Icon, Menu, useLabel, useText } from "@quoin/ui";
import { addTab } from "../commands/add-tab.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { useBothLanguages } from "../text/use-both-languages.ts";
import styles from "./canvas.module.css";

interface FormTabsBarProps {
  /** Not while the form is previewed: then the tabs are only looked at. */
  readonly designing: boolean;
  readonly onNewForm: () => void;
  readonly onOpenForm: (form: string) => void;
}

/** The form's tabs, each to be shown and selected; at the end which form of the entity this is. */
export function FormTabsBar({ designing, onNewForm, onOpenForm }: FormTabsBarProps) {
  const { state, store, entity, form, formKey, tab, showTab } = useDesigner();
  const names = useNames();
  const label = useLabel();
  const t = useText("designer");
  const both = useBothLanguages();
  const titleOf = (key: string) => {
    const one = state.set.form[key];
    return label(one?.labels, t(`form.purpose.${one?.purpose ?? "record"}`));
  };
  const forms = Object.keys(state.set.form).filter((key) => state.set.form[key]?.entity === entity.key);
  const choose = (id: string) => {
    showTab(id);
    store.select({ kind: "tab", id });
  };
  return (
    <div className={styles.tabs}>
      {form.tabs.map(({ id }) => (
        <UnstyledButton
          key={id}
          className={styles.tab}
          data-on={id === tab || undefined}
          aria-current={id === tab ? "true" : undefined}
          onClick={() => choose(id)}
        >
          {names.place(id)}
        </UnstyledButton>
      ))}
      {designing && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t("canvas.addTab")}
          title={t("canvas.addTab")}
          onClick={() => {
            const command = addTab(state.set, formKey, both("designer", "design.newTab"));
            store.run(command);
            if (command.what) showTab(command.what);
          }}
        >
          <Icon name="plus" />
        </ActionIcon>
      )}
      <Menu
        position="bottom-end"
        groups={[
          {
            key: "forms",
            label: t("form.forms"),
            entries: forms.map((key) => ({
              key,
              label: titleOf(key),
              checked: key === formKey,
              onClick: () => onOpenForm(key),
            })),
          },
          {
            key: "more",
            entries: [
              {
                key: "settings",
                label: t("form.settings"),
                icon: "settings",
                onClick: () => store.select({ kind: "form" }),
              },
              {
                key: "entity",
                label: t("entity.settings"),
                icon: "database",
                onClick: () => store.select({ kind: "entity" }),
              },
              { key: "new", label: t("form.new"), icon: "plus", onClick: onNewForm },
            ],
          },
        ]}
      >
        <UnstyledButton className={styles.forms}>
          {t("form.is", { name: titleOf(formKey) })}
          <Icon name="chevron-down" size={14} />
        </UnstyledButton>
      </Menu>
    </div>
  );
}
