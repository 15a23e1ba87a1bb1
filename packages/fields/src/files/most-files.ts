/** How many files fit into one field at most. */
export const MOST_FILES = 50;
