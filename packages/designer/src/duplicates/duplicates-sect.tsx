import { Button } from "@mantine/core";
import type { DuplicateRule } from "@quoin/definition";
import { fieldType, matchMethods } from "@quoin/fields";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { changeEntity } from "../commands/change-entity.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { Sect } from "../inspector/sect.tsx";
import styles from "../record-rule/record-rule.module.css";
import { DuplicateDialog } from "./duplicate-dialog.tsx";
import { useDuplicateWords } from "./use-duplicate-words.ts";

/** When two records of the entity are taken for the same, each rule opened to be changed. */
export function DuplicatesSect() {
  const { store, entity, problems } = useDesigner();
  const t = useText("designer");
  const label = useLabel();
  const say = useDuplicateWords();
  const [open, setOpen] = useState<DuplicateRule>();
  const rules = entity.document["x-duplicates"] ?? [];
  const fit = entity.fields.filter((field) => matchMethods(field).length > 0);
  const first =
    fit.find(({ type }) => fieldType(type).identifies) ?? fit.find(({ key }) => key === entity.title) ?? fit[0];
  const put = (next: readonly DuplicateRule[]) => {
    store.run(changeEntity(entity.key, { "x-duplicates": next.length > 0 ? next : undefined }));
    setOpen(undefined);
  };
  const newRule = (): DuplicateRule | undefined => {
    const [by] = first ? matchMethods(first) : [];
    let index = rules.length + 1;
    while (rules.some(({ id }) => id === `same_${index}`)) index += 1;
    return first && by && { id: `same_${index}`, on: [{ field: first.key, by }], act: "warn" };
  };
  const isNew = open !== undefined && !rules.some(({ id }) => id === open.id);
  const isBroken = (index: number): boolean =>
    problems.some(({ path }) => `${path}/`.startsWith(`/entity/${entity.key}/x-duplicates/${index}/`));
  return (
    <Sect
      title={t("duplicate.title")}
      count={rules.length}
      end={
        first && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Icon name="plus" size={14} />}
            onClick={() => setOpen(newRule())}
          >
            {t("recordRule.add")}
          </Button>
        )
      }
    >
      {rules.length === 0 && <p className={styles.muted}>{t("duplicate.none")}</p>}
      <ul className={styles.list}>
        {rules.map((rule, index) => (
          <li key={rule.id}>
            <button type="button" className={styles.line} onClick={() => setOpen(rule)}>
              <Icon
                name={rule.act === "block" ? "ban" : "alert-triangle"}
                size={16}
                className={rule.act === "block" ? styles.kept : styles.warn}
              />
              <span className={styles.words}>
                <b>{label(rule["x-labels"], rule.id)}</b>
                <small>{say(rule)}</small>
              </span>
              {isBroken(index) && (
                <Icon name="alert-circle" size={16} className={styles.wrong} label={t("recordRule.wrong")} />
              )}
            </button>
          </li>
        ))}
      </ul>
      {open && (
        <DuplicateDialog
          rule={open}
          fields={fit}
          onClose={() => setOpen(undefined)}
          onDone={(rule) => put(isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)))}
          {...(!isNew && { onRemove: () => put(rules.filter(({ id }) => id !== open.id)) })}
        />
      )}
    </Sect>
  );
}
