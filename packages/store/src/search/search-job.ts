/** Brings what search knows of the records of large entities up to date with a version. */
export const SEARCH_JOB = "search-index";
