/** The kind of the jobs that number records that were there before the field that numbers them. */
export const NUMBER_JOB = "number";
