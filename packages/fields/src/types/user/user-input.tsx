import { Select } from "@mantine/core";
import { Avatar, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { InputProps } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { offeredPeople } from "./offered-people.ts";

/** Picks a person: oneself first, then by name; those who have left only where they are still chosen. */
export function UserInput(props: InputProps) {
  const t = useText("fields");
  const { people, currentUser } = useFieldServices();
  const { value, onChange, onBlur, variant = "form" } = props;
  const id = typeof value === "string" ? value : undefined;
  const names = new Map(people.map((person) => [person.id, person.name]));
  const data = offeredPeople(people, { chosen: id === undefined ? [] : [id], currentUser, t });
  return (
    <Select
      {...controlProps(props, { mark: id === undefined ? undefined : 20 })}
      data={data}
      value={id ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      {...(onBlur && { onBlur })}
      searchable
      clearable={!props.required && variant !== "cell"}
      leftSection={id === undefined ? undefined : <Avatar name={names.get(id) ?? "?"} />}
      defaultDropdownOpened={variant === "cell"}
      nothingFoundMessage={t("view.nothing_found")}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
      maxDropdownHeight={320}
      renderOption={({ option }) => (
        <WithMark mark={<Avatar name={names.get(option.value) ?? "?"} />}>{option.label}</WithMark>
      )}
    />
  );
}
