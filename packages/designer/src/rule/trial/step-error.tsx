import { type Entity, isPlainObject, type Problem } from "@quoin/definition";
import { problemText } from "@quoin/fields";
import { useLabel, useLocale, useText } from "@quoin/ui";
import { useProblemWords } from "../../frame/use-problem-words.ts";
import styles from "./trial.module.css";

interface StepErrorProps {
  /** As a run or a trial keeps it: {code, message, details}. */
  readonly error: unknown;
  /** Of the record that the step is about. */
  readonly entity: Entity | undefined;
  /** What a code of an error means, in the reader's language. */
  readonly words: (code: string) => string;
}

const isProblem = (value: unknown): value is Problem =>
  isPlainObject(value) && typeof value["path"] === "string" && typeof value["code"] === "string";

/** Why a step failed: each problem with its field; where there is none, what its code means and what the error itself says. */
export function StepError({ error, entity, words }: StepErrorProps) {
  const fields = useText("fields");
  const label = useLabel();
  const { locale } = useLocale();
  const say = useProblemWords();
  if (!isPlainObject(error)) return null;
  const { code, message, details } = error;
  const problems = Array.isArray(details) ? details.filter(isProblem) : [];
  if (problems.length === 0)
    return (
      <p className={styles.error}>
        {typeof code === "string" && words(code)}
        {typeof message === "string" && (
          <small className={styles.told} lang="en">
            {message}
          </small>
        )}
      </p>
    );
  return problems.map((problem) => {
    const field = entity?.fieldByKey.get(problem.path.split("/")[1] ?? "");
    return (
      <p key={`${problem.path} ${problem.code}`} className={styles.error}>
        {field
          ? `${label(field.schema["x-labels"], field.key)}: ${problemText(problem, fields, { locale, field })}`
          : say(problem)}
      </p>
    );
  });
}
