/** In what way two values count as the same: as they are, folded, by digits, by how they are read, by an organisation's name, nearly. */
export const MATCH_METHODS = ["exact", "folded", "digits", "pinyin", "organisation", "near"] as const;

export type MatchMethod = (typeof MATCH_METHODS)[number];
