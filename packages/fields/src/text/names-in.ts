/** Signs that stand between names; a comma is none, for names of companies and people have them. */
const BETWEEN = /[;；、\n]/u;

/** The names, or ids, of a list as it is typed or imported, each once. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(BETWEEN)
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];
