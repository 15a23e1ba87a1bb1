/** As many values of a person or company as somebody still keeps apart. */
export const MOST_ENTRIES = 20;
