import { MonthPicker } from "@mantine/dates";
import { useText } from "@quoin/ui";
import type { FieldView } from "../../define/field-view.ts";
import { PickerButton } from "../../view/picker-button.tsx";
import { TypedControl } from "../../view/typed-control.tsx";
import { TypedValue } from "../../view/typed-value.tsx";
import { yearMonth } from "./index.ts";

interface MonthButtonProps {
  readonly month: string | undefined;
  readonly onPick: (month: string) => void;
  readonly disabled: boolean;
}

/** Opens the months of a year beside a typed one. */
function MonthButton({ month, onPick, disabled }: MonthButtonProps) {
  const t = useText("fields");
  return (
    <PickerButton label={t("view.open_months")} disabled={disabled}>
      {(close) => (
        <MonthPicker
          size="xs"
          value={month === undefined ? null : `${month}-01`}
          {...(month !== undefined && { defaultDate: `${month}-01` })}
          onChange={(picked) => {
            if (picked === null) return;
            onPick(picked.slice(0, 7));
            close();
          }}
        />
      )}
    </PickerButton>
  );
}

const view: FieldView = {
  Input: function YearMonthInput(props) {
    const t = useText("fields");
    const { value, onChange, readOnly = false } = props;
    const month = typeof value === "string" && /^\d{4}-(0[1-9]|1[0-2])$/.test(value) ? value : undefined;
    return (
      <TypedControl
        input={{ ...props, placeholder: props.placeholder ?? t("view.month_format") }}
        type={yearMonth}
        right={<MonthButton month={month} onPick={onChange} disabled={readOnly} />}
      />
    );
  },
  Cell: (props) => <TypedValue cell={props} type={yearMonth} />,
};

export default view;
