import { SegmentedControl, Select } from "@mantine/core";
import { useText } from "@quoin/ui";
import type { FieldView, InputProps } from "../../define/field-view.ts";
import { controlProps } from "../../view/control-props.tsx";
import { TypedValue } from "../../view/typed-value.tsx";
import { ANSWERS, isAnswer } from "./answers.ts";
import { triState } from "./index.ts";

function useAnswers() {
  const t = useText("fields");
  return ANSWERS.map(({ id }) => ({ value: id, label: t(`value.${id}`) }));
}

function Segments(props: InputProps) {
  const data = useAnswers();
  const { value, onChange, readOnly = false } = props;
  return (
    <SegmentedControl
      id={props.id}
      size="xs"
      data={data}
      value={isAnswer(value) ? value : ""}
      onChange={(next) => onChange(next)}
      onBlur={props.onBlur}
      disabled={readOnly}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      aria-invalid={props.invalid ? true : undefined}
      aria-required={props.required ? true : undefined}
    />
  );
}

function List(props: InputProps) {
  const data = useAnswers();
  const { value, onChange, onBlur, variant } = props;
  return (
    <Select
      {...controlProps(props)}
      data={data}
      value={isAnswer(value) ? value : null}
      onChange={(next) => onChange(next ?? undefined)}
      {...(onBlur && { onBlur })}
      clearable={!props.required && variant !== "cell"}
      defaultDropdownOpened={variant === "cell"}
      comboboxProps={{ shadow: "md", transitionProps: { duration: 0 } }}
    />
  );
}

const view: FieldView = {
  // What need not be filled in must be possible to empty: only the list can do that.
  Input: (props) =>
    (props.variant ?? "form") === "form" && (props.required || !isAnswer(props.value)) ? (
      <Segments {...props} />
    ) : (
      <List {...props} />
    ),
  Cell: (props) => <TypedValue cell={props} type={triState} />,
};

export default view;
