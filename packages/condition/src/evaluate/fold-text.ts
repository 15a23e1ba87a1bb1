/** The one fold of conditions, shadow columns and search: compatibility forms unified (full-width, ligatures), then lower case. */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase().normalize("NFKC");
