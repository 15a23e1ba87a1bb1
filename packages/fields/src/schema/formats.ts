import { isDate } from "../time/is-date.ts";
import { parseInstant } from "../time/parse-instant.ts";
import { isEmail } from "../text/is-email.ts";
import { isUri } from "../text/is-uri.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export interface Format {
  readonly test: (text: string) => boolean;
  readonly code: string;
}

/** The formats that value schemas may name, and the problem of a text that does not have them. */
export const FORMATS: Readonly<Record<string, Format>> = {
  date: { test: isDate, code: "bad_date" },
  "date-time": { test: (text) => parseInstant(text) !== undefined, code: "bad_instant" },
  email: { test: isEmail, code: "bad_email" },
  uri: { test: isUri, code: "bad_url" },
  uuid: { test: (text) => UUID.test(text), code: "bad_uuid" },
};
