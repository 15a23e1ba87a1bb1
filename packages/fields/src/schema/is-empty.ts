/** Whether a value says nothing: such fields are left out of records. `false` and 0 say something. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);
