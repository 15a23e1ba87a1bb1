/** The form in which labels and names are compared: NFKC, lower case, single spaces. */
export const foldLabel = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
