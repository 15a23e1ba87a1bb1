import { useLocale } from "@quoin/ui";
import { useState } from "react";
import type { FieldView } from "../../define/field-view.ts";
import { optionText } from "../../options/option-text.ts";
import { ChoiceSelect } from "../../view/choice-select.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { Course } from "./course.tsx";
import { stage } from "./index.ts";

const view: FieldView = {
  Input: function StageInput(props) {
    const { field, value, variant } = props;
    // Moves are counted from where the record stood when editing began; a filter may ask for any stage.
    const [start] = useState(value);
    const locked = (id: string): boolean =>
      variant !== "filter" && (stage.checkChange?.(start, id, field).length ?? 0) > 0;
    return (
      <ChoiceSelect
        input={props}
        markSize={12}
        gap={8}
        mark={({ id }) => <Course field={field} stage={id} />}
        locked={({ id }) => locked(id)}
      />
    );
  },
  Cell: function StageCell({ field, value, variant = "grid" }) {
    const { locale } = useLocale();
    const label = optionText(value, field, locale);
    if (typeof value !== "string" || label === "") return null;
    return (
      <TextValue variant={variant} title={label}>
        <Course field={field} stage={value}>
          {label}
        </Course>
      </TextValue>
    );
  },
};

export default view;
