/** One step of a JSON pointer (RFC 6901), escaped. */
export const pointer = (step: string | number): string =>
  `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
