const EMPTY: Readonly<Record<string, unknown>> = {
  boolean: false,
  fields: [],
  recipients: [],
  values: {},
  localized: {},
  duration: {},
  cron: "0 9 * * *",
};

/** What a required setting begins with, by its control. */
export const emptySetting = (control: string): unknown => EMPTY[control] ?? "";
