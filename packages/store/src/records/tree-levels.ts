/** Records above one another in a hierarchy, the top one included: every look along one ends there. */
export const TREE_LEVELS = 32;
