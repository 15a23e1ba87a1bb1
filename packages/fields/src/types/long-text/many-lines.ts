import { isUnseen } from "../../text/is-unseen.ts";

/** NFC, line ends as "\n", no blank lines around and no spaces at the end; indents stay; nothing where nothing of it is seen. What is no text passes through. */
export const manyLines = (input: unknown): unknown =>
  typeof input === "string" ? trimLines(input.normalize("NFC").replace(/\r\n?|\u2028|\u2029/gu, "\n")) : input;

const trimLines = (text: string): string => {
  if (isUnseen(text)) return "";
  const lines = text.trimEnd().split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  return first < 0 ? "" : lines.slice(first).join("\n");
};
