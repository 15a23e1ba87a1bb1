export interface Clock {
  readonly rest: string;
  /** Milliseconds since midnight; `undefined` where the text names no time. */
  readonly time: number | undefined;
  /** Offset from UTC in minutes, where the text names one. */
  readonly offset: number | undefined;
}

const OFFSET = /\s*(z|utc|gmt|(?:utc|gmt)?\s*([+-])(\d{2}):?(\d{2}))$/i;
const TIME =
  /(?:^|[\sT]+|(?<=[日号]))(上午|下午|早上|中午|晚上|凌晨|am|pm)?\s*(\d{1,2})(?:[:时点](\d{1,2})?(?:[:分](\d{1,2})(?:[.,](\d{1,3}))?)?[分秒]?|(?=\s*[ap]\.?m))\s*(am|pm|a\.m\.|p\.m\.)?$/i;

/** Splits a time of day off the end of a text: "2026-03-05 15:30", "3月5日下午3点", "3:05 PM", "…T10:00:00.000Z". */
export function readClock(text: string): Clock | undefined {
  const zone = /\d:\d/.test(text) ? OFFSET.exec(text) : null;
  const body = zone ? text.slice(0, zone.index) : text;
  const offset = zone
    ? zone[2]
      ? (zone[2] === "-" ? -1 : 1) * (Number(zone[3]) * 60 + Number(zone[4]))
      : 0
    : undefined;
  // As in instants: no clock is a day or more ahead.
  if (zone && (Number(zone[3] ?? 0) > 23 || Number(zone[4] ?? 0) > 59)) return undefined;
  const match = TIME.exec(body);
  if (!match) return zone ? undefined : { rest: text, time: undefined, offset: undefined };
  const half = (match[1] ?? match[6] ?? "").toLowerCase().replaceAll(".", "");
  const written = Number(match[2]);
  const [minutes, seconds] = [Number(match[3] ?? 0), Number(match[4] ?? 0)];
  const hours = hourOf(written, half);
  if (hours === undefined || minutes > 59 || seconds > 59) return undefined;
  const ms = Number((match[5] ?? "").padEnd(3, "0"));
  return { rest: body.slice(0, match.index).trim(), time: ((hours * 60 + minutes) * 60 + seconds) * 1000 + ms, offset };
}

function hourOf(written: number, half: string): number | undefined {
  if (written > 23) return undefined;
  if (half === "" || written > 12)
    return half === "am" || half === "上午" ? (written > 12 ? undefined : written) : written;
  const later = ["pm", "下午", "晚上"].includes(half) || (half === "中午" && written < 10);
  if (later) return written === 12 ? 12 : written + 12;
  return written === 12 && half !== "中午" ? 0 : written;
}
