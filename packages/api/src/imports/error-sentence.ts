import { problemWords, words } from "../locales/words.ts";
import type { Importable } from "./importable.ts";
import type { ImportRowError } from "./import-types.ts";

/** What is wrong with a row, for people. Where no column is to blame, a field that the importer may use is named by its label. */
export function errorSentence(problems: ImportRowError["problems"], { fields }: Importable, locale: string): string {
  const said = problems.map((problem) => {
    const field = fields.find(({ key }) => problem.path === `/${key}`);
    const name = problem.column ?? (field && (field.schema["x-labels"]?.[locale] ?? field.key));
    const sentence = problemWords(locale, problem, field);
    return name === undefined ? sentence : words(locale, "import.problemOf", { column: name, problem: sentence });
  });
  return said.join(words(locale, "import.separator"));
}
