import { Combobox, useCombobox } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { type ReactElement, useState } from "react";
import type { CatalogAction } from "../rule-catalog.ts";
import { useRuleScope } from "../rule-scope.ts";
import styles from "./canvas.module.css";

interface ActionMenuProps {
  readonly onPick: (action: CatalogAction) => void;
  /** The button that opens it. */
  readonly children: (open: () => void) => ReactElement;
}

/** What a step can do, to be searched and picked. */
export function ActionMenu({ onPick, children }: ActionMenuProps) {
  const t = useText("designer");
  const automation = useText("automation");
  const { catalog } = useRuleScope();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const wanted = search.trim().toLowerCase();
  const shown = catalog.actions.filter(({ name }) =>
    `${automation(`action.${name}`)} ${automation(`action.${name}.help`)} ${name}`.toLowerCase().includes(wanted),
  );
  return (
    <Combobox
      store={combobox}
      width={280}
      shadow="md"
      position="right"
      onOptionSubmit={(name) => {
        combobox.closeDropdown();
        const action = catalog.actions.find((one) => one.name === name);
        if (action) onPick(action);
      }}
    >
      <Combobox.Target targetType="button">{children(() => combobox.toggleDropdown())}</Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          aria-label={t("rule.actions.search")}
          placeholder={t("rule.actions.search")}
          leftSection={<Icon name="search" size={14} />}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
        <Combobox.Options mah={320} style={{ overflowY: "auto" }} aria-label={t("rule.actions")}>
          {shown.length === 0 && <Combobox.Empty>{t("rule.actions.none")}</Combobox.Empty>}
          {shown.map(({ name, icon }) => (
            <Combobox.Option key={name} value={name}>
              <span className={styles.action}>
                <Icon name={icon} />
                <span className={styles.actionWords}>
                  <span>{automation(`action.${name}`)}</span>
                  <span className={styles.actionHelp}>{automation(`action.${name}.help`)}</span>
                </span>
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
