/** NFC, line breaks and tabs as one space, trimmed. What is no text passes through. */
export const oneLine = (input: unknown): unknown =>
  typeof input === "string"
    ? input
        .normalize("NFC")
        .replace(/\s*[\r\n\t\u2028\u2029]+\s*/gu, " ")
        .trim()
    : input;
