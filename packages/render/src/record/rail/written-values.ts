import type { ComposerKind } from "./composer-kinds.ts";

/** What was written as a record's values: its first line is the title; all of it is the body where there is more than a title holds. */
export function writtenValues({ parts, values }: ComposerKind, text: string): Record<string, unknown> {
  const whole = text.trim();
  const [line = ""] = whole.split("\n");
  const most = parts.title?.schema.maxLength ?? 200;
  const title = parts.body ? line.trim() : whole.replaceAll(/\s+/gu, " ");
  const cut = [...title].length > most && parts.body ? `${[...title].slice(0, most - 1).join("")}…` : title;
  return {
    ...values,
    ...(parts.title && { [parts.title.key]: cut }),
    ...(parts.body && (whole !== cut ? { [parts.body.key]: whole } : {})),
  };
}
