import { ActionIcon, Popover } from "@mantine/core";
import { MonthPicker } from "@mantine/dates";
import { Icon, useText } from "@quoin/ui";
import { useState } from "react";
import type { FieldView } from "../../define/field-view.ts";
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
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          disabled={disabled}
          aria-label={t("view.open_months")}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <MonthPicker
          size="xs"
          value={month === undefined ? null : `${month}-01`}
          {...(month !== undefined && { defaultDate: `${month}-01` })}
          onChange={(picked) => {
            if (picked === null) return;
            onPick(picked.slice(0, 7));
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
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
