/** The kind of the jobs that look for duplicates. Payload: `{entity}`. */
export const SCAN_JOB = "duplicates";
