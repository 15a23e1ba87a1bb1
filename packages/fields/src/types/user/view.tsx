import { Avatar, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { TextValue } from "../../view/text-value.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { UserInput } from "./user-input.tsx";

const view: FieldView = {
  Input: UserInput,
  Cell: function UserCell({ value, title, variant = "grid" }) {
    const t = useText("fields");
    const { people } = useFieldServices();
    if (typeof value !== "string") return null;
    const name = title ?? people.find(({ id }) => id === value)?.name ?? t("view.unknown_person");
    return (
      <TextValue variant={variant} title={name}>
        <WithMark mark={<Avatar name={name} />}>{name}</WithMark>
      </TextValue>
    );
  },
};

export default view;
