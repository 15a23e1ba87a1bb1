/** The JSON pointer of a key of a record. */
export const pointerOf = (key: string): string => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
