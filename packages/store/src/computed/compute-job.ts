/** The kind of the jobs that work computed fields out. */
export const COMPUTE_JOB = "compute";
