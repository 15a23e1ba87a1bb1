/** Limits are told in these, as people know sizes of files. */
export const MEGABYTE = 1024 * 1024;
