/** The kind of the jobs that make the keys by which records match. */
export const MATCH_JOB = "match";
