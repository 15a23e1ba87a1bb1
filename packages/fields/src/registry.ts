import type { FieldType } from "./define/field-type.ts";
import { autonumber } from "./types/autonumber/index.ts";
import { boolean } from "./types/boolean/index.ts";
import { date } from "./types/date/index.ts";
import { decimal } from "./types/decimal/index.ts";
import { email } from "./types/email/index.ts";
import { instant } from "./types/instant/index.ts";
import { integer } from "./types/integer/index.ts";
import { longText } from "./types/long-text/index.ts";
import { money } from "./types/money/index.ts";
import { multiSelect } from "./types/multi-select/index.ts";
import { percent } from "./types/percent/index.ts";
import { phone } from "./types/phone/index.ts";
import { relation } from "./types/relation/index.ts";
import { select } from "./types/select/index.ts";
import { stage } from "./types/stage/index.ts";
import { text } from "./types/text/index.ts";
import { url } from "./types/url/index.ts";
import { user } from "./types/user/index.ts";

/** Every field type, in the order of the designer's palette. One line per type. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  text,
  "long-text": longText,
  integer,
  decimal,
  money,
  percent,
  select,
  "multi-select": multiSelect,
  stage,
  boolean,
  date,
  instant,
  phone,
  email,
  url,
  relation,
  user,
  autonumber,
};
