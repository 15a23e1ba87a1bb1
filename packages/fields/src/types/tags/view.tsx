import { TagsInput } from "@mantine/core";
import { OptionTag, useLocale } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { isMasked } from "../../text/is-masked.ts";
import { controlProps } from "../../view/control-props.tsx";
import { manyStyle } from "../../view/many-style.ts";
import { TextValue } from "../../view/text-value.tsx";
import { tags } from "./index.ts";

const asWords = (value: unknown): string[] =>
  Array.isArray(value) ? [...new Set(value.filter((one) => typeof one === "string"))] : [];

const view: FieldView = {
  Input: (props) => {
    const { field, value, onChange, onBlur, variant = "form" } = props;
    return (
      <TagsInput
        {...controlProps(props)}
        styles={manyStyle(variant)}
        data={[...(field.schema["x-words"] ?? [])]}
        value={asWords(value)}
        onChange={(words) => {
          const next = tags.normalize?.(words, field);
          onChange(next === "" ? undefined : next);
        }}
        {...(onBlur && { onBlur })}
        {...(field.schema.maxItems !== undefined && { maxTags: field.schema.maxItems })}
        splitChars={[",", "，", "、", ";", "；"]}
        acceptValueOnBlur
        comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
        maxDropdownHeight={280}
      />
    );
  },
  Cell: function TagsCell({ field, value, variant = "grid" }) {
    const { locale, timeZone } = useLocale();
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    // Filters show one word of the list by itself.
    const words = typeof value === "string" ? [value] : asWords(value);
    return (
      <span
        title={tags.toText(value, field, { locale, timeZone })}
        style={{ display: "flex", gap: 4, flexWrap: variant === "read" ? "wrap" : "nowrap", overflow: "hidden" }}
      >
        {words.map((one) => (
          <OptionTag key={one}>{one}</OptionTag>
        ))}
      </span>
    );
  },
};

export default view;
