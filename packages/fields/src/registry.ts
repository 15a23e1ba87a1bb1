import type { FieldType } from "./define/field-type.ts";
import { address } from "./types/address/index.ts";
import { autonumber } from "./types/autonumber/index.ts";
import { barcode } from "./types/barcode/index.ts";
import { boolean } from "./types/boolean/index.ts";
import { checklist } from "./types/checklist/index.ts";
import { color } from "./types/color/index.ts";
import { completeness } from "./types/completeness/index.ts";
import { currency } from "./types/currency/index.ts";
import { dateRange } from "./types/date-range/index.ts";
import { date } from "./types/date/index.ts";
import { decimal } from "./types/decimal/index.ts";
import { duration } from "./types/duration/index.ts";
import { email } from "./types/email/index.ts";
import { emails } from "./types/emails/index.ts";
import { file } from "./types/file/index.ts";
import { formula } from "./types/formula/index.ts";
import { freshness } from "./types/freshness/index.ts";
import { geoPoint } from "./types/geo-point/index.ts";
import { idNumber } from "./types/id-number/index.ts";
import { image } from "./types/image/index.ts";
import { instant } from "./types/instant/index.ts";
import { integer } from "./types/integer/index.ts";
import { json } from "./types/json/index.ts";
import { longText } from "./types/long-text/index.ts";
import { lookup } from "./types/lookup/index.ts";
import { money } from "./types/money/index.ts";
import { multiSelect } from "./types/multi-select/index.ts";
import { percent } from "./types/percent/index.ts";
import { personName } from "./types/person-name/index.ts";
import { phone } from "./types/phone/index.ts";
import { phones } from "./types/phones/index.ts";
import { quantity } from "./types/quantity/index.ts";
import { rating } from "./types/rating/index.ts";
import { records } from "./types/records/index.ts";
import { relationAny } from "./types/relation-any/index.ts";
import { relation } from "./types/relation/index.ts";
import { relations } from "./types/relations/index.ts";
import { richText } from "./types/rich-text/index.ts";
import { rollup } from "./types/rollup/index.ts";
import { select } from "./types/select/index.ts";
import { signature } from "./types/signature/index.ts";
import { social } from "./types/social/index.ts";
import { stage } from "./types/stage/index.ts";
import { tags } from "./types/tags/index.ts";
import { teams } from "./types/teams/index.ts";
import { team } from "./types/team/index.ts";
import { text } from "./types/text/index.ts";
import { time } from "./types/time/index.ts";
import { triState } from "./types/tri-state/index.ts";
import { url } from "./types/url/index.ts";
import { urls } from "./types/urls/index.ts";
import { user } from "./types/user/index.ts";
import { users } from "./types/users/index.ts";
import { yearMonth } from "./types/year-month/index.ts";

/** Every field type, in the order of the designer's palette. One line per type. */
export const FIELD_TYPES: Readonly<Record<string, FieldType>> = {
  text,
  "long-text": longText,
  "rich-text": richText,
  integer,
  decimal,
  money,
  currency,
  percent,
  quantity,
  rating,
  select,
  "multi-select": multiSelect,
  checklist,
  tags,
  stage,
  boolean,
  "tri-state": triState,
  date,
  instant,
  time,
  duration,
  "date-range": dateRange,
  "year-month": yearMonth,
  phone,
  email,
  url,
  phones,
  emails,
  urls,
  "person-name": personName,
  address,
  social,
  "id-number": idNumber,
  relation,
  relations,
  "relation-any": relationAny,
  records,
  user,
  users,
  team,
  teams,
  file,
  image,
  signature,
  autonumber,
  formula,
  lookup,
  rollup,
  completeness,
  freshness,
  color,
  "geo-point": geoPoint,
  barcode,
  json,
};
