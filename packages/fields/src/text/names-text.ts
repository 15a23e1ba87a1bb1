import { word } from "./words.ts";

/** A list of names as a person reads it, and as `namesIn` reads it back. */
export const namesText = (names: readonly string[], locale: string): string =>
  names.join(word("value.between_names", locale));
