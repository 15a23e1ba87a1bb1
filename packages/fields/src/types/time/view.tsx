import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { TypedControl } from "../../view/typed-control.tsx";
import { TypedValue } from "../../view/typed-value.tsx";
import { printClock } from "./clock-text.ts";
import { time } from "./index.ts";

const HALF_HOURS = Array.from({ length: 48 }, (_none, index) => printClock(index * 1800));

const view: FieldView = {
  Input: function TimeInput(props) {
    const t = useText("fields");
    const input = { ...props, placeholder: props.placeholder ?? t("view.time_format") };
    return <TypedControl input={input} type={time} offers={HALF_HOURS} />;
  },
  Cell: (props) => <TypedValue cell={props} type={time} />,
};

export default view;
