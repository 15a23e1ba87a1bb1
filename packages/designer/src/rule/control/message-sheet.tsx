import { Button } from "@mantine/core";
import type { MessageDocument } from "@quoin/definition";
import { SidePanel, useFocusBack, useText } from "@quoin/ui";
import { useState } from "react";
import { LIQUID } from "../../text/liquid.ts";
import { LocalizedInput } from "../../text/localized-input.tsx";
import { useRuleScope } from "../rule-scope.ts";
import { useRuleWords } from "../words/use-rule-words.ts";
import styles from "./control.module.css";

interface MessageSheetProps {
  readonly messageKey: string;
  readonly message: MessageDocument;
  readonly onSave: (message: MessageDocument) => void;
  readonly onClose: () => void;
}

/** A message's name, subject and body, in every language. */
export function MessageSheet({ messageKey, message, onSave, onClose }: MessageSheetProps) {
  useFocusBack();
  const t = useText("designer");
  const { entities } = useRuleScope();
  const words = useRuleWords();
  const [draft, setDraft] = useState(message);
  const complete = Object.keys(draft.subject).length > 0 && Object.keys(draft.body).length > 0;
  const fields = entities.get(draft.entity ?? "")?.fields.slice(0, 12) ?? [];
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={t("rule.message.title")}
      note={messageKey}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {t("rule.cancel")}
          </Button>
          <Button disabled={!complete} onClick={() => onSave(draft)}>
            {t("rule.message.save")}
          </Button>
        </>
      }
    >
      <div className={styles.set}>
        <LocalizedInput
          label={t("rule.message.name")}
          value={draft.labels}
          onChange={(labels) => setDraft({ ...draft, labels })}
        />
        <LocalizedInput
          label={t("rule.message.subject")}
          required
          value={draft.subject}
          onChange={(subject) => setDraft({ ...draft, subject: subject ?? {} })}
        />
        <LocalizedInput
          label={t("rule.message.body")}
          required
          lines={6}
          help={t("rule.liquid.help", LIQUID)}
          value={draft.body}
          onChange={(body) => setDraft({ ...draft, body: body ?? {} })}
        />
        {fields.length > 0 && (
          <div className={styles.help}>
            {t("rule.liquid.fields")}
            <dl className={styles.offered}>
              {fields.map((field) => (
                <div key={field.key}>
                  <dt>{words.field(field)}</dt>
                  <dd>{`{{ record.${field.key} }}`}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </SidePanel>
  );
}
