import { Avatar, useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { IdsCell } from "../../view/ids-cell.tsx";
import { IdsInput } from "../../view/ids-input.tsx";
import { WithMark } from "../../view/with-mark.tsx";
import { offeredPeople } from "../user/offered-people.ts";

const view: FieldView = {
  Input: function UsersInput(props) {
    const t = useText("fields");
    const { people, currentUser } = useFieldServices();
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return (
      <IdsInput
        input={props}
        data={offeredPeople(people, { chosen: idsIn(props.value), currentUser, t })}
        draw={({ value, label }) => <WithMark mark={<Avatar name={names.get(value) ?? "?"} />}>{label}</WithMark>}
      />
    );
  },
  Cell: function UsersCell(props) {
    const t = useText("fields");
    const { people } = useFieldServices();
    return (
      <IdsCell
        {...props}
        nameOf={(id) => people.find((person) => person.id === id)?.name ?? t("view.unknown_person")}
      />
    );
  },
};

export default view;
