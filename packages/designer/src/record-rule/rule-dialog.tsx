import { Button, Modal, NativeSelect } from "@mantine/core";
import type { RecordRule } from "@quoin/definition";
import { Segmented, useFocusBack, useText } from "@quoin/ui";
import { useId, useState } from "react";
import { useDesigner } from "../frame/designer-context.ts";
import { useNames } from "../frame/use-names.ts";
import { ConditionBox } from "../inspector/condition-box.tsx";
import inspector from "../inspector/inspector.module.css";
import { LocalizedInput } from "../text/localized-input.tsx";
import { MustEditor, RULE_ALLOW } from "./must-editor.tsx";
import styles from "./record-rule.module.css";
import { RuleTrial } from "./rule-trial.tsx";

interface RuleDialogProps {
  readonly rule: RecordRule;
  readonly onDone: (rule: RecordRule) => void;
  readonly onClose: () => void;
  /** Left out for one that is being made. */
  readonly onRemove?: () => void;
}

/** One rule in all its parts: when it is asked, what must hold, what people are told, and where. */
export function RuleDialog({ rule, onDone, onClose, onRemove }: RuleDialogProps) {
  useFocusBack();
  const { entity } = useDesigner();
  const t = useText("designer");
  const names = useNames();
  const id = useId();
  const [draft, setDraft] = useState(rule);
  const change = (next: Partial<RecordRule>) => setDraft((before) => tidied({ ...before, ...next }));
  const said = Object.values(draft.message).some((words) => words.trim() !== "");
  const whole = said && draft.must !== "";
  return (
    <Modal
      opened
      onClose={onClose}
      size={720}
      title={t(onRemove ? "recordRule.edit" : "recordRule.new")}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <div className={styles.parts}>
        <section aria-label={t("recordRule.must")}>
          <h3>{t("recordRule.must")}</h3>
          <MustEditor value={draft.must} onChange={(must) => change({ must })} />
        </section>
        <section aria-label={t("recordRule.when")}>
          <h3>{t("recordRule.when")}</h3>
          {draft.when === undefined && <p className={styles.muted}>{t("recordRule.always")}</p>}
          <ConditionBox
            title={t("recordRule.when")}
            value={draft.when}
            allow={RULE_ALLOW}
            onChange={(when) => setDraft((before) => tidied({ ...before, when }))}
          />
        </section>
        <LocalizedInput
          label={t("recordRule.message")}
          required
          value={draft.message}
          onChange={(message) => change({ message: message ?? {} })}
          help={t("recordRule.messageHelp")}
        />
        <div className={styles.row}>
          <NativeSelect
            id={id}
            size="xs"
            label={t("recordRule.field")}
            value={draft.field ?? ""}
            onChange={(event) => setDraft((before) => tidied({ ...before, field: event.target.value || undefined }))}
            data={[
              { value: "", label: t("recordRule.whole") },
              ...entity.fields.map(({ key }) => ({ value: key, label: names.field(key) })),
            ]}
          />
          <div>
            <span className={styles.small}>{t("recordRule.severity")}</span>
            <Segmented
              label={t("recordRule.severity")}
              value={draft.severity ?? "error"}
              onChange={(severity) => change({ severity })}
              options={(["error", "warning"] as const).map((value) => ({ value, label: t(`recordRule.${value}`) }))}
            />
          </div>
        </div>
        <LocalizedInput
          label={t("recordRule.label")}
          value={draft["x-labels"]}
          onChange={(labels) => setDraft((before) => tidied({ ...before, "x-labels": labels }))}
        />
        <RuleTrial rule={draft} />
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
        <Button disabled={!whole} onClick={() => onDone(draft)}>
          {t("condition.apply")}
        </Button>
      </div>
    </Modal>
  );
}

/** Without what says nothing. */
const tidied = (rule: { readonly [K in keyof RecordRule]: RecordRule[K] | undefined }): RecordRule =>
  Object.fromEntries(
    Object.entries(rule).filter(([key, value]) => value !== undefined && !(key === "severity" && value === "error")),
  ) as unknown as RecordRule;
