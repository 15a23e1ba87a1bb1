/** A condition, or the text of a formula: each changes only as a whole. */
export const ruledSlot = { type: ["boolean", "object", "string"], maxLength: 4000 } as const;
