const UNSEEN = /^[\s\p{Default_Ignorable_Code_Point}]+$/u;

/** Whether a text shows nothing at all: only spaces, and characters that have no width or only say how others are shown. */
export const isUnseen = (text: string): boolean => UNSEEN.test(text);
