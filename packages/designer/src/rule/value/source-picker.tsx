import { Combobox, InputBase, useCombobox } from "@mantine/core";
import { Icon, useText } from "@quoin/ui";
import { useMemo, useState } from "react";
import { useRuleScope } from "../rule-scope.ts";
import { findStep } from "../steps/find-step.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import { fits, type ValueTarget } from "./fits.ts";
import styles from "./value.module.css";
import { valueGroups } from "./value-groups.ts";
import type { ValueGroup, ValueSource } from "./value-source.ts";

interface SourcePickerProps {
  readonly label: string;
  /** The path that is chosen, shown as a pill. */
  readonly path?: string | undefined;
  readonly target: ValueTarget;
  /** The step that the value is for: it reads what comes before it. */
  readonly step: string;
  readonly onPick: (path: string) => void;
}

/** Picks where a value comes from, grouped by what makes it, with the value of the tried record beside it. What does not fit stays in sight with the reason. */
export function SourcePicker({ label, path, target, step, onPick }: SourcePickerProps) {
  const t = useText("designer");
  const scope = useRuleScope();
  const words = useRuleWords();
  const [search, setSearch] = useState("");
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch("");
    },
    onDropdownOpen: () => combobox.focusSearchInput(),
  });
  const groups = useMemo(() => valueGroups(scope, step), [scope, step]);
  const groupName = (group: ValueGroup): string => {
    if (group.key === "row") return t("rule.group.row", { entity: words.entity(scope.row?.key) });
    if (group.key === "record") return t("rule.group.record", { entity: words.entity(scope.rule.entity) });
    const at = group.step === undefined ? undefined : findStep(scope.rule.steps, group.step);
    return at ? t("rule.group.step", { number: at.number, step: words.step(at.step) }) : t(`rule.group.${group.key}`);
  };
  const nameOf = (source: ValueSource): string =>
    source.field ? words.field(source.field) : (words.path(source.path).split(" · ").at(-1) ?? source.path);
  const sampleOf = ({ path: from, field }: ValueSource): string => {
    if (!field || !scope.sample || !from.startsWith("record.")) return "";
    const title = scope.sample[`${field.key}$title`];
    const value = scope.sample[field.key];
    return value === undefined ? "" : typeof title === "string" ? title : words.literal(value, field);
  };
  const wanted = search.trim().toLowerCase();
  const shown = groups
    .map((group) => ({
      group,
      name: groupName(group),
      sources: group.sources.filter((source) =>
        `${groupName(group)} ${nameOf(source)} ${source.path}`.toLowerCase().includes(wanted),
      ),
    }))
    .filter(({ sources }) => sources.length > 0)
    // What fits comes first in each group.
    .map((one) => ({
      ...one,
      sources: one.sources.toSorted((a, b) => Number(fits(b, target)) - Number(fits(a, target))),
    }));
  return (
    <Combobox
      store={combobox}
      position="bottom-start"
      width={320}
      shadow="md"
      onOptionSubmit={(picked) => {
        onPick(picked);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target targetType="button">
        <InputBase
          component="button"
          type="button"
          pointer
          size="xs"
          aria-label={path === undefined ? label : `${label}: ${words.path(path)}`}
          rightSection={<Icon name="chevron-down" size={14} />}
          rightSectionPointerEvents="none"
          onClick={() => combobox.toggleDropdown()}
        >
          {path === undefined ? (
            <span className={styles.placeholder}>{label}</span>
          ) : (
            <span className={styles.pill}>{words.path(path)}</span>
          )}
        </InputBase>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={search}
          aria-label={t("rule.value.search")}
          placeholder={t("rule.value.search")}
          leftSection={<Icon name="search" size={14} />}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Combobox.Options mah={320} className={styles.options} aria-label={label}>
          {shown.length === 0 && <Combobox.Empty>{t("rule.value.none")}</Combobox.Empty>}
          {shown.map(({ group, name, sources }) => (
            <Combobox.Group key={group.key} label={name}>
              {sources.map((source) => {
                const may = fits(source, target);
                return (
                  <Combobox.Option key={source.path} value={source.path} disabled={!may} active={source.path === path}>
                    <span className={styles.option}>
                      <span>{nameOf(source)}</span>
                      <span className={styles.sample}>{may ? sampleOf(source) : t("rule.value.unfit")}</span>
                    </span>
                  </Combobox.Option>
                );
              })}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
