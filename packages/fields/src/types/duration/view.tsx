import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { TypedControl } from "../../view/typed-control.tsx";
import { TypedValue } from "../../view/typed-value.tsx";
import { duration } from "./index.ts";

const view: FieldView = {
  Input: function DurationInput(props) {
    const t = useText("fields");
    return (
      <TypedControl input={{ ...props, placeholder: props.placeholder ?? t("view.duration_format") }} type={duration} />
    );
  },
  Cell: (props) => <TypedValue cell={props} type={duration} />,
};

export default view;
