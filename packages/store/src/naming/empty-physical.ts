import type { Physical } from "./physical.ts";

export const EMPTY_PHYSICAL: Physical = { entities: {}, indexes: {}, tables: [], columns: {}, retired: {} };
