import { Modal } from "@mantine/core";
import { inSentence, useFocusBack, useIsPhone, useLabel, useLocale, useText } from "@quoin/ui";
import type { RecordFormProps } from "./form-props.ts";
import { RecordForm } from "./record-form.tsx";

interface CreateFormProps extends Omit<RecordFormProps, "record" | "mayUpdate" | "design"> {
  /** In a dialog over the page. Default: in its place on the page. */
  readonly dialog?: boolean;
}

/** Makes a record: the create form with its inputs open, in a dialog or on a page of its own. */
export function CreateForm({ dialog = false, ...form }: CreateFormProps) {
  return dialog ? <InDialog {...form} /> : <RecordForm {...form} />;
}

function InDialog(form: Omit<CreateFormProps, "dialog">) {
  const t = useText("render");
  const choose = useLabel();
  const { locale } = useLocale();
  const phone = useIsPhone();
  useFocusBack();
  const name = inSentence(choose(form.entity.document["x-labels"], form.entity.key), locale);
  return (
    <Modal
      opened
      onClose={() => form.onCancel?.()}
      size={720}
      fullScreen={phone}
      title={t("form.newTitle", { entity: name })}
      closeButtonProps={{ "aria-label": t("form.cancel") }}
      closeOnClickOutside={false}
    >
      <RecordForm {...form} />
    </Modal>
  );
}
