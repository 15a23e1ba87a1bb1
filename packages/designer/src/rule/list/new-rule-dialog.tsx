import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import type { Entity, LocalizedText, RuleDocument } from "@quoin/definition";
import { useFocusBack, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { keyOf } from "../../text/key-of.ts";
import { LocalizedInput } from "../../text/localized-input.tsx";
import type { RuleCatalog } from "../rule-catalog.ts";
import { newTrigger } from "../steps/new-trigger.ts";

interface NewRuleDialogProps {
  readonly catalog: RuleCatalog;
  readonly entities: ReadonlyMap<string, Entity>;
  /** Keys that rules have already. */
  readonly taken: ReadonlySet<string>;
  readonly onCreate: (key: string, rule: RuleDocument) => void;
  readonly onClose: () => void;
}

/** Asks what a new rule is called, when it begins, and about which records. It begins switched off. */
export function NewRuleDialog({ catalog, entities, taken, onCreate, onClose }: NewRuleDialogProps) {
  useFocusBack();
  const t = useText("designer");
  const automation = useText("automation");
  const label = useLabel();
  const [labels, setLabels] = useState<LocalizedText>();
  const [type, setType] = useState(catalog.triggers[0]?.name ?? "");
  const [entity, setEntity] = useState<string | null>(null);
  const trigger = catalog.triggers.find(({ name }) => name === type);
  const ready = trigger !== undefined && labels !== undefined && (entity !== null || trigger.about !== "record");
  const create = () => {
    if (!trigger || !ready) return;
    const key = keyOf(labels["en"] ?? "", "rule", taken);
    onCreate(key, {
      labels,
      ...(entity !== null && { entity }),
      trigger: newTrigger(trigger),
      steps: [],
      enabled: false,
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rule.new")}
      size={480}
      closeButtonProps={{ "aria-label": t("rule.close") }}
    >
      <Stack gap={12}>
        <LocalizedInput label={t("rule.name")} required first value={labels} onChange={setLabels} />
        <Select
          label={t("rule.trigger.type")}
          data={catalog.triggers.map(({ name }) => ({ value: name, label: automation(`trigger.${name}`) }))}
          value={type}
          allowDeselect={false}
          onChange={(next) => setType(next ?? "")}
        />
        <Select
          label={t("rule.entity")}
          searchable
          clearable={trigger?.about !== "record"}
          withAsterisk={trigger?.about === "record"}
          data={[...entities].map(([key, { document }]) => ({ value: key, label: label(document["x-labels"], key) }))}
          value={entity}
          onChange={setEntity}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("rule.cancel")}
          </Button>
          <Button disabled={!ready} onClick={create}>
            {t("rule.create")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
