/** The picture's size in its own points. */
export const PAD = { width: 600, height: 200 } as const;
