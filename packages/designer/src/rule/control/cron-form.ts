/** A schedule as people set it; `custom` is any other cron pattern of five fields. */
export type CronForm =
  | { readonly every: "hour"; readonly minute: number }
  | { readonly every: "day" | "weekdays"; readonly time: string }
  | { readonly every: "week"; readonly time: string; readonly weekday: number }
  | { readonly every: "month"; readonly time: string; readonly day: number }
  | { readonly every: "custom"; readonly pattern: string };

const number = (text: string | undefined, most: number): number | undefined =>
  text !== undefined && /^\d{1,2}$/.test(text) && Number(text) <= most ? Number(text) : undefined;

const two = (count: number): string => String(count).padStart(2, "0");

/** Reads a pattern of one of the usual forms; what is none of them stays as it is. */
export function readCron(pattern: string): CronForm {
  const custom: CronForm = { every: "custom", pattern };
  const parts = pattern.trim().split(/\s+/);
  const [minutes, hours, day, month, weekday] = parts;
  const minute = number(minutes, 59);
  if (parts.length !== 5 || minute === undefined || month !== "*") return custom;
  if (hours === "*" && day === "*" && weekday === "*") return { every: "hour", minute };
  const hour = number(hours, 23);
  if (hour === undefined) return custom;
  const time = `${two(hour)}:${two(minute)}`;
  if (day === "*" && weekday === "*") return { every: "day", time };
  if (day === "*" && weekday === "1-5") return { every: "weekdays", time };
  const on = number(weekday, 6);
  if (day === "*" && on !== undefined) return { every: "week", time, weekday: on };
  const of = number(day, 31);
  if (of !== undefined && of > 0 && weekday === "*") return { every: "month", time, day: of };
  return custom;
}

/** The cron pattern of a form. */
export function writeCron(form: CronForm): string {
  if (form.every === "custom") return form.pattern;
  if (form.every === "hour") return `${form.minute} * * * *`;
  const [hour = 0, minute = 0] = form.time.split(":").map(Number);
  const at = `${minute} ${hour}`;
  if (form.every === "week") return `${at} * * ${form.weekday}`;
  return form.every === "month" ? `${at} ${form.day} * *` : `${at} * * ${form.every === "weekdays" ? "1-5" : "*"}`;
}
