import { OptionDot, useLocale } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { optionText } from "../../options/option-text.ts";
import { optionsOf } from "../../options/options-of.ts";
import { ChoiceSelect } from "../../view/choice-select.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";

const view: FieldView = {
  Input: (props) => (
    <ChoiceSelect
      input={props}
      markSize={8}
      mark={({ color }) => (color === undefined ? undefined : <OptionDot color={color} />)}
    />
  ),
  Cell: function SelectCell({ field, value, variant = "grid" }) {
    const { locale } = useLocale();
    const label = optionText(value, field, locale);
    if (label === "") return null;
    const color = optionsOf(field).find(({ id }) => id === value)?.color;
    return (
      <TextValue variant={variant} title={label}>
        {color === undefined ? label : <WithMark mark={<OptionDot color={color} />}>{label}</WithMark>}
      </TextValue>
    );
  },
};

export default view;
