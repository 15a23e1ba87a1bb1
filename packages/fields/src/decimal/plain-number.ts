/** A negative zero as zero; what is no number passes through. */
export const plainNumber = (input: unknown): unknown => (Object.is(input, -0) ? 0 : input);
