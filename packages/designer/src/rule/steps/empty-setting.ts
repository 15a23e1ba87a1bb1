const EMPTY: Readonly<Record<string, unknown>> = {
  boolean: false,
  fields: [],
  recipients: [],
  values: {},
  localized: {},
  duration: {},
};

/** What a required setting begins with, by its control. */
export const emptySetting = (control: string): unknown => EMPTY[control] ?? "";
