import { Button, Select } from "@mantine/core";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { useRuleScope } from "../rule-scope.ts";
import { freshId } from "../steps/step-ids.ts";
import type { ControlProps } from "./control-props.ts";
import styles from "./control.module.css";
import { MessageSheet } from "./message-sheet.tsx";

/** Which message is sent; its words can be written here. */
export function MessageControl({ setting, label, value, onChange, error }: ControlProps) {
  const t = useText("designer");
  const say = useLabel();
  const { rule, messages, onMessage } = useRuleScope();
  const [edited, setEdited] = useState<string>();
  const chosen = typeof value === "string" && value in messages ? value : undefined;
  const fitting = Object.entries(messages).filter(([, { entity }]) => entity === undefined || entity === rule.entity);
  return (
    <div className={styles.set}>
      <Select
        size="xs"
        label={label}
        withAsterisk={setting.required ?? false}
        searchable
        data={fitting.map(([key, message]) => ({ value: key, label: say(message.labels ?? message.subject, key) }))}
        value={chosen ?? null}
        error={error}
        onChange={(key) => onChange(key ?? undefined)}
      />
      <div className={styles.pills}>
        {chosen !== undefined && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<Icon name="pencil" size={14} />}
            onClick={() => setEdited(chosen)}
          >
            {t("rule.message.edit")}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<Icon name="plus" size={14} />}
          onClick={() =>
            setEdited(
              freshId(`${(rule.entity ?? "message").replaceAll("_", "-")}-message`, new Set(Object.keys(messages))),
            )
          }
        >
          {t("rule.message.new")}
        </Button>
      </div>
      {edited !== undefined && (
        <MessageSheet
          messageKey={edited}
          message={
            messages[edited] ?? {
              ...(rule.entity !== undefined && { entity: rule.entity }),
              channel: "email",
              subject: {},
              body: {},
            }
          }
          onClose={() => setEdited(undefined)}
          onSave={(document) => {
            onMessage(edited, document);
            onChange(edited);
            setEdited(undefined);
          }}
        />
      )}
    </div>
  );
}
