import { mergeThemeOverrides, type MantineThemeComponents, type MantineThemeOverride } from "@mantine/core";
import type { TextOf } from "../text/use-text.ts";
import { theme } from "./theme.ts";

const CLEARABLE = ["Select", "MultiSelect", "Autocomplete", "TagsInput", "FileInput"];
const CLOSABLE = ["Modal", "Drawer", "Notification"];
const CALENDARS = ["Calendar", "DatePicker", "DateInput", "DatePickerInput", "DateTimePicker"];

/**
 * The theme with the words that the kit says by itself, which it has in English only or not at all:
 * names of its clear, close and turn-the-page buttons, and how a calendar is headed ("2026 年 11 月").
 */
export function wordedTheme(t: TextOf): MantineThemeOverride {
  const components: MantineThemeComponents = {
    PasswordInput: { defaultProps: { visibilityToggleButtonProps: { "aria-label": t("password.show") } } },
    Alert: { defaultProps: { closeButtonLabel: t("close") } },
  };
  const clear = { clearButtonProps: { "aria-label": t("clear") } };
  for (const name of CLEARABLE) components[name] = { defaultProps: clear };
  for (const name of CLOSABLE) {
    components[name] = { defaultProps: { closeButtonProps: { "aria-label": t("close") } } };
  }
  const ariaLabels = {
    previousMonth: t("calendar.previousMonth"),
    nextMonth: t("calendar.nextMonth"),
    previousYear: t("calendar.previousYear"),
    nextYear: t("calendar.nextYear"),
    previousDecade: t("calendar.previousDecade"),
    nextDecade: t("calendar.nextDecade"),
    monthLevelControl: t("calendar.chooseMonth"),
    yearLevelControl: t("calendar.chooseYear"),
  };
  const formats = {
    monthLabelFormat: t("calendar.monthFormat"),
    yearLabelFormat: t("calendar.yearFormat"),
    monthsListFormat: t("calendar.monthsFormat"),
  };
  for (const name of CALENDARS) {
    const input = name.endsWith("Input") || name.endsWith("TimePicker");
    components[name] = { defaultProps: { ariaLabels, ...formats, ...(input && clear) } };
  }
  return mergeThemeOverrides(theme, { components });
}
