/** Changes handled together: large enough that statements are few, small enough that memory is not. */
export const MOST_TOGETHER = 1000;
