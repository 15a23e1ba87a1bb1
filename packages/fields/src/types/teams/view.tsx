import { useText } from "@quoin/ui";
import { useFieldServices } from "../../define/field-services.ts";
import type { FieldView } from "../../define/field-view.ts";
import { idsIn } from "../../text/ids-in.ts";
import { IdsCell } from "../../view/ids-cell.tsx";
import { IdsInput } from "../../view/ids-input.tsx";

const view: FieldView = {
  Input: function TeamsInput(props) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    const gone = idsIn(props.value).filter((id) => !teams.some((team) => team.id === id));
    return (
      <IdsInput
        input={props}
        data={[
          ...gone.map((id) => ({ value: id, label: t("view.unknown_team") })),
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    );
  },
  Cell: function TeamsCell(props) {
    const t = useText("fields");
    const { teams = [] } = useFieldServices();
    return <IdsCell {...props} nameOf={(id) => teams.find((team) => team.id === id)?.name ?? t("view.unknown_team")} />;
  },
};

export default view;
