import { MultiSelect } from "@mantine/core";
import { OptionDot, useLocale, useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { fittingOptions } from "../../options/fitting-options.ts";
import { isMasked } from "../../text/is-masked.ts";
import { choicesOf } from "../../view/choices-of.ts";
import { controlProps } from "../../view/control-props.tsx";
import { manyStyle } from "../../view/many-style.ts";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { multiSelect } from "./index.ts";
import { Tags } from "./tags.tsx";

const asIds = (value: unknown): string[] => (Array.isArray(value) ? value.filter((id) => typeof id === "string") : []);

const view: FieldView = {
  Input: function MultiSelectInput(props) {
    const { locale } = useLocale();
    const { field, value, onChange, onBlur, record, variant = "form" } = props;
    const t = useText("fields");
    const choices = choicesOf(field, asIds(value), { locale, record });
    const colors = new Map(choices.map(({ id, color }) => [id, color]));
    return (
      <MultiSelect
        {...controlProps(props)}
        styles={manyStyle(variant)}
        data={choices.map(({ value: id, label }) => ({ value: id, label }))}
        value={asIds(value)}
        onChange={(ids) => onChange(ids.length === 0 ? undefined : ids)}
        {...(onBlur && { onBlur })}
        {...(field.schema.maxItems !== undefined && { maxValues: field.schema.maxItems })}
        searchable
        {...(fittingOptions(field, record) && { nothingFoundMessage: t("view.no_fitting_option") })}
        hidePickedOptions
        defaultDropdownOpened={variant === "cell"}
        comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
        maxDropdownHeight={280}
        renderOption={({ option }) => (
          <WithMark mark={<OptionDot color={colors.get(option.value)} />}>{option.label}</WithMark>
        )}
      />
    );
  },
  Cell: function MultiSelectCell({ field, value, variant = "grid" }) {
    const { locale, timeZone } = useLocale();
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    const ids = asIds(value);
    const choices = choicesOf(field, ids, { locale }).filter(({ id }) => ids.includes(id));
    return (
      <Tags
        choices={choices}
        wrap={variant === "read"}
        title={multiSelect.toText(value, field, { locale, timeZone })}
      />
    );
  },
};

export default view;
