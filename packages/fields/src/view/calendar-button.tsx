import { DatePicker } from "@mantine/dates";
import { useText } from "@quoin/ui";
import type { ReactNode } from "react";
import { PickerButton } from "./picker-button.tsx";

export interface CalendarButtonProps {
  /** The day shown as chosen, "YYYY-MM-DD". */
  readonly day: string | undefined;
  readonly onPick: (day: string) => void;
  readonly disabled: boolean;
  /** Under the calendar: a time of day. */
  readonly children?: ReactNode;
}

/** Opens the days of a month beside a typed date. */
export function CalendarButton({ day, onPick, disabled, children }: CalendarButtonProps) {
  const t = useText("fields");
  return (
    <PickerButton label={t("view.open_calendar")} disabled={disabled}>
      {(close) => (
        <>
          <DatePicker
            size="xs"
            value={day ?? null}
            {...(day !== undefined && { defaultDate: day })}
            highlightToday
            ariaLabels={{ previousMonth: t("view.previous_month"), nextMonth: t("view.next_month") }}
            onChange={(picked) => {
              if (picked === null) return;
              onPick(picked.slice(0, 10));
              if (children === undefined) close();
            }}
          />
          {children}
        </>
      )}
    </PickerButton>
  );
}
