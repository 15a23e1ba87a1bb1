/** Puts the thin gap's stand-in, one space, between digits and Han characters, as the locale files do. */
export const spaceMixed = (text: string): string =>
  text.replace(/(\d)(?=\p{Script=Han})/gu, "$1 ").replace(/(\p{Script=Han})(?=\d)/gu, "$1 ");
