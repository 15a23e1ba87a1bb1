import type { AppError } from "@quoin/definition";

/** Where a command writes: words for people, or with `--json` one JSON document. */
export interface Output {
  readonly json: boolean;
  /** A line for people; nothing with `--json`. */
  line(text: string): void;
  /** The result: with `--json` the document, else what `words` makes of it. */
  result<T>(value: T, words: (value: T) => string | readonly string[]): void;
  /** How far long work is: a bar on a terminal, a plain line now and then elsewhere. */
  progress(name: string): { update(done: number, total: number): void; end(): void };
}

/** One line for an error, with the places that it names. */
export const errorLine = (error: AppError): string => {
  if (error.code === "configuration") return error.message;
  const places = error.details
    .slice(0, 5)
    .map(({ path, code, params }) => `${path || "/"} ${code}${params ? ` ${JSON.stringify(params)}` : ""}`);
  return [
    error.message,
    ...(places.length > 0
      ? [`(${places.join("; ")}${error.details.length > 5 ? `; and ${error.details.length - 5} more` : ""})`]
      : []),
  ].join(" ");
};
