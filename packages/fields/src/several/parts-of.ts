/** Between values where they stand in one text. */
export const BETWEEN = "; ";

/** The values in the one text by which several are seen. */
export const partsOf = (seen: string): readonly string[] => seen.split(BETWEEN).filter((one) => one !== "");
