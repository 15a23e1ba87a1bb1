import { Modal } from "@mantine/core";
import { useIsPhone, useLabel, useText } from "@quoin/ui";
import type { RecordFormProps } from "./form-props.ts";
import { RecordForm } from "./record-form.tsx";

interface CreateFormProps extends Omit<RecordFormProps, "record" | "mayUpdate" | "design"> {
  /** In a dialog over the page. Default: in its place on the page. */
  readonly dialog?: boolean;
}

/** Makes a record: the create form with its inputs open, in a dialog or on a page of its own. */
export function CreateForm({ dialog = false, ...form }: CreateFormProps) {
  const t = useText("render");
  const choose = useLabel();
  const phone = useIsPhone();
  if (!dialog) return <RecordForm {...form} />;
  const { labels, key } = { labels: form.entity.document["x-labels"], key: form.entity.key };
  return (
    <Modal
      opened
      onClose={() => form.onCancel?.()}
      size={720}
      fullScreen={phone}
      title={t("form.newTitle", { entity: choose(labels, key) })}
      closeButtonProps={{ "aria-label": t("form.cancel") }}
      closeOnClickOutside={false}
    >
      <RecordForm {...form} />
    </Modal>
  );
}
