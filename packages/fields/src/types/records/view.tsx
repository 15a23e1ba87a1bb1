import { TextInput } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { isMasked } from "../../text/is-masked.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextValue } from "../../view/text-value.tsx";

const countOf = (value: unknown): number | undefined => (Array.isArray(value) ? value.length : undefined);

/** How many rows there are. They are edited in the form's own table, which knows their entity. */
function RowsInput(props: InputProps) {
  const t = useText("fields");
  const count = countOf(props.value) ?? 0;
  return <TextInput {...controlProps(props)} readOnly value={t("view.rows", { count })} />;
}

const view: FieldView = {
  Input: RowsInput,
  Cell: function RowsCell({ value, variant = "grid" }) {
    const t = useText("fields");
    const count = countOf(value);
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    return count === undefined ? null : <TextValue variant={variant}>{t("view.rows", { count })}</TextValue>;
  },
};

export default view;
