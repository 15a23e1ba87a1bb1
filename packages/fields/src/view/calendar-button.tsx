import { ActionIcon, Popover } from "@mantine/core";
import { DatePicker } from "@mantine/dates";
import { Icon, useText } from "@quoin/ui";
import { useState, type ReactNode } from "react";

export interface CalendarButtonProps {
  /** The day shown as chosen, "YYYY-MM-DD". */
  readonly day: string | undefined;
  readonly onPick: (day: string) => void;
  readonly disabled: boolean;
  /** Under the calendar: a time of day. */
  readonly children?: ReactNode;
}

/** Opens a calendar beside a typed date. Typing needs no calendar; it is there for those who point. */
export function CalendarButton({ day, onPick, disabled, children }: CalendarButtonProps) {
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
          aria-label={t("view.open_calendar")}
          onClick={() => setOpen(!open)}
        >
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p="xs">
        <DatePicker
          size="xs"
          value={day ?? null}
          {...(day !== undefined && { defaultDate: day })}
          highlightToday
          ariaLabels={{ previousMonth: t("view.previous_month"), nextMonth: t("view.next_month") }}
          onChange={(picked) => {
            if (picked === null) return;
            onPick(picked.slice(0, 10));
            if (children === undefined) setOpen(false);
          }}
        />
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
