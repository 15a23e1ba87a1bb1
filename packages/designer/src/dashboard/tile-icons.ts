/** The icon of each kind of tile. */
export const TILE_ICONS = { number: "hash", bars: "chart-bar", funnel: "chart-funnel", list: "list" } as const;
