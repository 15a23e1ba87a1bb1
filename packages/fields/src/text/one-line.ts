import { isUnseen } from "./is-unseen.ts";

const BREAKS = /\s*[\r\n\t\u2028\u2029]+\s*/gu;
const BREAK = /[\r\n\t\u2028\u2029]/;

/** NFC, line breaks and tabs as one space, trimmed; nothing where nothing of it is seen. What is no text passes through. */
export const oneLine = (input: unknown): unknown =>
  typeof input === "string" ? seen(withoutBreaks(input.normalize("NFC")).trim()) : input;

const seen = (text: string): string => (isUnseen(text) ? "" : text);

const withoutBreaks = (text: string): string => (BREAK.test(text) ? text.replace(BREAKS, " ") : text);
