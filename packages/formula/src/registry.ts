import type { FormulaFunction } from "./define/formula-function.ts";
import { abs } from "./functions/abs.ts";
import { addworkhours } from "./functions/addworkhours.ts";
import { age } from "./functions/age.ts";
import { and } from "./functions/and.ts";
import { average } from "./functions/average.ts";
import { blank } from "./functions/blank.ts";
import { ceiling } from "./functions/ceiling.ts";
import { char } from "./functions/char.ts";
import { clamp } from "./functions/clamp.ts";
import { clean } from "./functions/clean.ts";
import { coalesce } from "./functions/coalesce.ts";
import { concat } from "./functions/concat.ts";
import { contains } from "./functions/contains.ts";
import { countFunction } from "./functions/count.ts";
import { currentuser } from "./functions/currentuser.ts";
import { dateFunction } from "./functions/date.ts";
import { dateadd } from "./functions/dateadd.ts";
import { datedif } from "./functions/datedif.ts";
import { datetime } from "./functions/datetime.ts";
import { datevalue } from "./functions/datevalue.ts";
import { day } from "./functions/day.ts";
import { days } from "./functions/days.ts";
import { durationFunction } from "./functions/duration.ts";
import { edate } from "./functions/edate.ts";
import { endswith } from "./functions/endswith.ts";
import { eomonth } from "./functions/eomonth.ts";
import { exact } from "./functions/exact.ts";
import { find } from "./functions/find.ts";
import { floor } from "./functions/floor.ts";
import { hour } from "./functions/hour.ts";
import { ifFunction } from "./functions/if.ts";
import { ifblank } from "./functions/ifblank.ts";
import { iferror } from "./functions/iferror.ts";
import { ifs } from "./functions/ifs.ts";
import { int } from "./functions/int.ts";
import { inunits } from "./functions/inunits.ts";
import { isblank } from "./functions/isblank.ts";
import { iserror } from "./functions/iserror.ts";
import { isworkdayFunction } from "./functions/isworkday.ts";
import { item } from "./functions/item.ts";
import { join } from "./functions/join.ts";
import { left } from "./functions/left.ts";
import { len } from "./functions/len.ts";
import { lower } from "./functions/lower.ts";
import { max } from "./functions/max.ts";
import { median } from "./functions/median.ts";
import { mid } from "./functions/mid.ts";
import { min } from "./functions/min.ts";
import { minute } from "./functions/minute.ts";
import { mod } from "./functions/mod.ts";
import { month } from "./functions/month.ts";
import { networkdays } from "./functions/networkdays.ts";
import { not } from "./functions/not.ts";
import { now } from "./functions/now.ts";
import { or } from "./functions/or.ts";
import { percent } from "./functions/percent.ts";
import { powerFunction } from "./functions/power.ts";
import { proper } from "./functions/proper.ts";
import { quarter } from "./functions/quarter.ts";
import { quotient } from "./functions/quotient.ts";
import { replace } from "./functions/replace.ts";
import { rept } from "./functions/rept.ts";
import { right } from "./functions/right.ts";
import { rmbupper } from "./functions/rmbupper.ts";
import { roundFunction } from "./functions/round.ts";
import { rounddown } from "./functions/rounddown.ts";
import { roundup } from "./functions/roundup.ts";
import { search } from "./functions/search.ts";
import { second } from "./functions/second.ts";
import { sign } from "./functions/sign.ts";
import { split } from "./functions/split.ts";
import { sqrt } from "./functions/sqrt.ts";
import { startswith } from "./functions/startswith.ts";
import { substitute } from "./functions/substitute.ts";
import { sum } from "./functions/sum.ts";
import { switchFunction } from "./functions/switch.ts";
import { textFunction } from "./functions/text.ts";
import { timeFunction } from "./functions/time.ts";
import { timevalue } from "./functions/timevalue.ts";
import { today } from "./functions/today.ts";
import { trim } from "./functions/trim.ts";
import { trunc } from "./functions/trunc.ts";
import { upper } from "./functions/upper.ts";
import { valueFunction } from "./functions/value.ts";
import { weekday } from "./functions/weekday.ts";
import { weeknum } from "./functions/weeknum.ts";
import { workday } from "./functions/workday.ts";
import { workhours } from "./functions/workhours.ts";
import { xor } from "./functions/xor.ts";
import { year } from "./functions/year.ts";

/** Every function by its name, in the order of the help. One line per function. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  AND: and,
  BLANK: blank,
  COALESCE: coalesce,
  CURRENTUSER: currentuser,
  IF: ifFunction,
  IFBLANK: ifblank,
  IFERROR: iferror,
  IFS: ifs,
  ISBLANK: isblank,
  ISERROR: iserror,
  NOT: not,
  OR: or,
  XOR: xor,
  SWITCH: switchFunction,
  ABS: abs,
  AVERAGE: average,
  CEILING: ceiling,
  CLAMP: clamp,
  COUNT: countFunction,
  FLOOR: floor,
  INT: int,
  MAX: max,
  MEDIAN: median,
  MIN: min,
  MOD: mod,
  PERCENT: percent,
  POWER: powerFunction,
  QUOTIENT: quotient,
  ROUND: roundFunction,
  ROUNDDOWN: rounddown,
  ROUNDUP: roundup,
  SIGN: sign,
  SQRT: sqrt,
  SUM: sum,
  CHAR: char,
  CLEAN: clean,
  CONCAT: concat,
  CONTAINS: contains,
  ENDSWITH: endswith,
  EXACT: exact,
  FIND: find,
  ITEM: item,
  JOIN: join,
  LEFT: left,
  LEN: len,
  LOWER: lower,
  MID: mid,
  PROPER: proper,
  REPLACE: replace,
  REPT: rept,
  RIGHT: right,
  RMBUPPER: rmbupper,
  SEARCH: search,
  SPLIT: split,
  STARTSWITH: startswith,
  SUBSTITUTE: substitute,
  TEXT: textFunction,
  TRIM: trim,
  TRUNC: trunc,
  UPPER: upper,
  VALUE: valueFunction,
  AGE: age,
  DATE: dateFunction,
  DATEADD: dateadd,
  DATEDIF: datedif,
  DATETIME: datetime,
  DATEVALUE: datevalue,
  DAY: day,
  DAYS: days,
  DURATION: durationFunction,
  EDATE: edate,
  EOMONTH: eomonth,
  HOUR: hour,
  INUNITS: inunits,
  MINUTE: minute,
  MONTH: month,
  NOW: now,
  QUARTER: quarter,
  SECOND: second,
  TIME: timeFunction,
  TIMEVALUE: timevalue,
  TODAY: today,
  WEEKDAY: weekday,
  WEEKNUM: weeknum,
  YEAR: year,
  ADDWORKHOURS: addworkhours,
  ISWORKDAY: isworkdayFunction,
  NETWORKDAYS: networkdays,
  WORKDAY: workday,
  WORKHOURS: workhours,
};

/** The function of a name in any capitals; `undefined` for names that are none, such as "constructor". */
export const functionOf = (name: string): FormulaFunction | undefined => {
  const upper = name.toUpperCase();
  return Object.hasOwn(FUNCTIONS, upper) ? FUNCTIONS[upper] : undefined;
};
