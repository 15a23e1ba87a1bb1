/** ASCII and the common ideographs have no other forms; only ASCII has letters of two cases. */
const OTHER = /[\u0080-\u4dff\ua000-\uffff]/;

/** The one fold of conditions, shadow columns and search: compatibility forms unified (full-width, ligatures), then lower case. */
export const foldText = (text: string): string =>
  OTHER.test(text) ? text.normalize("NFKC").toLowerCase().normalize("NFKC") : text.toLowerCase();
