/** For names of people and things beside the records: one line of whole characters, so that both databases keep the same. */
export const oneLine = { pattern: "^[^\\u0000-\\u001f\\u007f\\ud800-\\udfff]*$" } as const;
