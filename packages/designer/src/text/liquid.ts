/** The brackets of Liquid, for sentences that show them: in locale files they would be filled in themselves. */
export const LIQUID = { open: "{{", close: "}}" } as const;
