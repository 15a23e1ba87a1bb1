import type { DuplicateRule } from "@quoin/definition";
import { fieldType, matchMethods } from "@quoin/fields";
import { useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { changeEntity } from "../commands/change-entity.ts";
import { useDesigner } from "../frame/designer-context.ts";
import { RuleLines } from "../record-rule/rule-lines.tsx";
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
    <RuleLines
      title={t("duplicate.title")}
      none={t("duplicate.none")}
      lines={rules.map((rule, index) => ({
        id: rule.id,
        icon: rule.act === "block" ? "ban" : "alert-triangle",
        mild: rule.act !== "block",
        name: label(rule["x-labels"], rule.id),
        words: say(rule),
        broken: isBroken(index),
      }))}
      onOpen={(id) => setOpen(rules.find((rule) => rule.id === id))}
      onAdd={first && (() => setOpen(newRule()))}
    >
      {open && (
        <DuplicateDialog
          rule={open}
          fields={fit}
          onClose={() => setOpen(undefined)}
          onDone={(rule) => put(isNew ? [...rules, rule] : rules.map((one) => (one.id === rule.id ? rule : one)))}
          {...(!isNew && { onRemove: () => put(rules.filter(({ id }) => id !== open.id)) })}
        />
      )}
    </RuleLines>
  );
}
