import { ActionIcon, Button, Modal, NativeSelect } from "@mantine/core";
import type { DuplicateRule, Field, MatchMethod } from "@quoin/definition";
import { matchMethods } from "@quoin/fields";
import { Icon, Segmented, useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import { useNames } from "../frame/use-names.ts";
import { ConditionBox } from "../inspector/condition-box.tsx";
import inspector from "../inspector/inspector.module.css";
import styles from "../record-rule/record-rule.module.css";
import { LocalizedInput } from "../text/localized-input.tsx";
import own from "./duplicate-dialog.module.css";
import { useDuplicateWords } from "./use-duplicate-words.ts";

interface DuplicateDialogProps {
  readonly rule: DuplicateRule;
  /** Those whose values can be matched. */
  readonly fields: readonly Field[];
  readonly onDone: (rule: DuplicateRule) => void;
  readonly onClose: () => void;
  /** Left out for one that is being made. */
  readonly onRemove?: () => void;
}

type Draft = { readonly [K in keyof DuplicateRule]: DuplicateRule[K] | undefined };

const MOST = 4;
const IMPORTED = ["create", "skip", "update"] as const;
const TOLD = ["", "exists", "owner"] as const;

/** One rule: which fields match how, of which records, what happens on entry, and what is told of records one may not see. */
export function DuplicateDialog({ rule, fields, onDone, onClose, onRemove }: DuplicateDialogProps) {
  useFocusBack();
  const t = useText("designer");
  const names = useNames();
  const say = useDuplicateWords();
  const [draft, setDraft] = useState(rule);
  const change = (next: Partial<Draft>) =>
    setDraft((before) => {
      const all = Object.entries({ ...before, ...next }).filter(([, value]) => value !== undefined);
      return Object.fromEntries(all) as unknown as DuplicateRule;
    });
  const methodsOf = (key: string): readonly MatchMethod[] => {
    const field = fields.find((one) => one.key === key);
    return field === undefined ? [] : matchMethods(field);
  };
  const partOf = (key: string) => ({ field: key, by: methodsOf(key)[0] ?? "exact" });
  const setPart = (index: number, part: DuplicateRule["on"][number]) =>
    change({ on: draft.on.map((one, i) => (i === index ? part : one)) });
  const free = fields.filter(({ key }) => !draft.on.some(({ field }) => field === key));
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t(onRemove ? "duplicate.edit" : "duplicate.new")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={styles.parts}>
        <section aria-label={t("duplicate.on")}>
          <h3>{t("duplicate.on")}</h3>
          {draft.on.map((part, index) => (
            <div key={part.field} className={own.part}>
              <NativeSelect
                size="xs"
                aria-label={t("duplicate.field")}
                data-autofocus={index === 0 || undefined}
                value={part.field}
                onChange={(event) => setPart(index, partOf(event.currentTarget.value))}
                data={fields
                  .filter(({ key }) => key === part.field || free.some((one) => one.key === key))
                  .map(({ key }) => ({ value: key, label: names.field(key) }))}
              />
              <NativeSelect
                size="xs"
                aria-label={t("duplicate.by")}
                value={part.by}
                onChange={(event) => {
                  const by = methodsOf(part.field).find((one) => one === event.currentTarget.value);
                  if (by) setPart(index, { ...part, by });
                }}
                data={methodsOf(part.field).map((by) => ({ value: by, label: t(`duplicate.by.${by}`) }))}
              />
              <ActionIcon
                aria-label={t("condition.remove")}
                disabled={draft.on.length === 1}
                onClick={() => change({ on: draft.on.filter((_, i) => i !== index) })}
              >
                <Icon name="x" />
              </ActionIcon>
            </div>
          ))}
          {draft.on.length < MOST && free[0] && (
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<Icon name="plus" size={14} />}
              onClick={() => change({ on: [...draft.on, partOf(free[0]?.key ?? "")] })}
            >
              {t("duplicate.more")}
            </Button>
          )}
          <p className={styles.muted}>{say(draft)}</p>
        </section>
        <section aria-label={t("duplicate.where")}>
          <h3>{t("duplicate.where")}</h3>
          {draft.where === undefined && <p className={styles.muted}>{t("duplicate.all")}</p>}
          <ConditionBox
            title={t("duplicate.where")}
            value={draft.where}
            allow={{ related: false, user: false }}
            onChange={(where) => change({ where })}
          />
        </section>
        <div className={styles.row}>
          <div>
            <span className={styles.small}>{t("duplicate.act")}</span>
            <Segmented
              label={t("duplicate.act")}
              value={draft.act}
              onChange={(act) => change({ act })}
              options={(["warn", "block"] as const).map((value) => ({ value, label: t(`duplicate.act.${value}`) }))}
            />
          </div>
          <NativeSelect
            size="xs"
            label={t("duplicate.import")}
            value={draft.import ?? (draft.act === "block" ? "skip" : "create")}
            onChange={(event) => change({ import: IMPORTED.find((one) => one === event.currentTarget.value) })}
            data={IMPORTED.map((value) => ({ value, label: t(`duplicate.import.${value}`) }))}
          />
          <NativeSelect
            size="xs"
            label={t("duplicate.tells")}
            value={draft.tells ?? ""}
            onChange={(event) =>
              change({
                tells: TOLD.flatMap((one) => (one !== "" && one === event.currentTarget.value ? [one] : []))[0],
              })
            }
            data={TOLD.map((value) => ({
              value,
              label: t(`duplicate.tells.${value === "" ? (draft.act === "block" ? "least" : "nothing") : value}`),
            }))}
          />
        </div>
        <LocalizedInput
          label={t("recordRule.label")}
          value={draft["x-labels"]}
          onChange={(labels) => change({ "x-labels": labels })}
        />
      </div>
      <div className={inspector.buttons}>
        {onRemove && (
          <Button variant="subtle" color="danger" onClick={onRemove} className={styles.remove}>
            {t("condition.remove")}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button onClick={() => onDone(draft)}>{t("condition.apply")}</Button>
      </div>
    </Modal>
  );
}
