import { Button, Group, Modal, Select, Stack } from "@mantine/core";
import type { LocalizedText, RoleDocument } from "@quoin/definition";
import { useFocusBack, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import { keyOf } from "../text/key-of.ts";
import { LocalizedInput } from "../text/localized-input.tsx";

interface NewRoleDialogProps {
  readonly roles: Readonly<Record<string, RoleDocument>>;
  /** Copied at first. */
  readonly from?: string | undefined;
  readonly onCreate: (key: string, role: RoleDocument) => void;
  readonly onClose: () => void;
}

/** Asks what a new role is called, and of which role it begins as a copy. */
export function NewRoleDialog({ roles, from, onCreate, onClose }: NewRoleDialogProps) {
  useFocusBack();
  const t = useText("designer");
  const label = useLabel();
  const [labels, setLabels] = useState<LocalizedText>();
  const [copied, setCopied] = useState<string | null>(from ?? null);
  const create = () => {
    if (!labels) return;
    const { labels: _labels, ...rest } = (copied === null ? undefined : roles[copied]) ?? {};
    onCreate(keyOf(labels["en"] ?? "", "role", new Set(Object.keys(roles))), { ...rest, labels });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("role.new")}
      size={480}
      closeButtonProps={{ "aria-label": t("rule.close") }}
    >
      <Stack gap={12}>
        <LocalizedInput label={t("role.name")} required first value={labels} onChange={setLabels} />
        <Select
          label={t("role.new.from")}
          placeholder={t("role.new.nothing")}
          clearable
          data={Object.entries(roles).map(([key, role]) => ({ value: key, label: label(role.labels, key) }))}
          value={copied}
          onChange={setCopied}
        />
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            {t("rule.cancel")}
          </Button>
          <Button disabled={!labels} onClick={create}>
            {t("rule.create")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
