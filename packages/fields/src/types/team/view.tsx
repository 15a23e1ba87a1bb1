import { Select } from "@mantine/core";
import { useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TextValue } from "../../view/text-value.tsx";

const view: FieldView = {
  Input: function TeamInput(props) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    const { value, onChange, onBlur, variant = "form" } = props;
    const id = typeof value === "string" ? value : undefined;
    const gone = id === undefined || teams.some((team) => team.id === id) ? [] : [id];
    return (
      <Select
        {...controlProps(props)}
        data={[
          ...gone.map((one) => ({ value: one, label: t("view.unknown_team") })),
          ...teams.map((team) => ({ value: team.id, label: team.name })),
        ]}
        value={id ?? null}
        onChange={(chosen) => onChange(chosen ?? undefined)}
        {...(onBlur && { onBlur })}
        searchable
        clearable={!props.required && variant !== "cell"}
        defaultDropdownOpened={variant === "cell"}
        nothingFoundMessage={t("view.nothing_found")}
        comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
        maxDropdownHeight={320}
      />
    );
  },
  Cell: function TeamCell({ value, title, variant = "grid" }) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    if (typeof value !== "string") return null;
    const name = title ?? teams.find(({ id }) => id === value)?.name ?? t("view.unknown_team");
    return (
      <TextValue variant={variant} title={name}>
        {name}
      </TextValue>
    );
  },
};

export default view;
