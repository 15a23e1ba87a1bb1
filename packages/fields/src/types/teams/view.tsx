import { MultiSelect } from "@mantine/core";
import { OptionTag, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { isMasked } from "../../text/is-masked.ts";
import { controlProps } from "../../view/control-props.tsx";
import { manyStyle } from "../../view/many-style.ts";
import { TagLine } from "../../view/tag-line.tsx";
import { TextValue } from "../../view/text-value.tsx";

const view: FieldView = {
  Input: function TeamsInput(props) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    const { field, value, onChange, onBlur, variant = "form" } = props;
    const ids = idsIn(value);
    const gone = ids.filter((id) => !teams.some((team) => team.id === id));
    return (
      <MultiSelect
        {...controlProps(props)}
        styles={manyStyle(variant)}
        data={[
          ...gone.map((id) => ({ value: id, label: t("view.unknown_team") })),
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={ids}
        onChange={(next) => onChange(next.length === 0 ? undefined : next)}
        {...(onBlur && { onBlur })}
        {...(field.schema.maxItems !== undefined && variant !== "filter" && { maxValues: field.schema.maxItems })}
        searchable
        hidePickedOptions
        defaultDropdownOpened={variant === "cell"}
        nothingFoundMessage={t("view.nothing_found")}
        comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
        maxDropdownHeight={320}
      />
    );
  },
  Cell: function TeamsCell({ value, variant = "grid" }) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    const chosen = idsIn(value).map((id) => ({
      id,
      name: teams.find((team) => team.id === id)?.name ?? t("view.unknown_team"),
    }));
    return (
      <TagLine wrap={variant === "read"} title={chosen.map(({ name }) => name).join("\n")}>
        {chosen.map(({ id, name }) => (
          <OptionTag key={id}>{name}</OptionTag>
        ))}
      </TagLine>
    );
  },
};

export default view;
