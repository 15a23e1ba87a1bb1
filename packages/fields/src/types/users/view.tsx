import { MultiSelect } from "@mantine/core";
import { Avatar, OptionTag, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { isMasked } from "../../text/is-masked.ts";
import { controlProps } from "../../view/control-props.tsx";
import { manyStyle } from "../../view/many-style.ts";
import { TagLine } from "../../view/tag-line.tsx";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { offeredPeople } from "../user/offered-people.ts";

const view: FieldView = {
  Input: function UsersInput(props) {
    const t = useText("fields");
    const { people, currentUser } = useFieldServices();
    const { field, value, onChange, onBlur, variant = "form" } = props;
    const ids = idsIn(value);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return (
      <MultiSelect
        {...controlProps(props)}
        styles={manyStyle(variant)}
        data={offeredPeople(people, { chosen: ids, currentUser, t })}
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
        renderOption={({ option }) => (
          <WithMark mark={<Avatar name={names.get(option.value) ?? "?"} />}>{option.label}</WithMark>
        )}
      />
    );
  },
  Cell: function UsersCell({ value, variant = "grid" }) {
    const t = useText("fields");
    const { people } = useFieldServices();
    if (isMasked(value)) return <TextValue variant={variant}>{value}</TextValue>;
    const chosen = idsIn(value).map((id) => ({
      id,
      name: people.find((person) => person.id === id)?.name ?? t("view.unknown_person"),
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
