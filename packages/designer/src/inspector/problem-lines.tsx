import type { Problem } from "@quoin/definition";
import { useProblemWords } from "../frame/use-problem-words.ts";
import styles from "./inspector.module.css";
import { Sect } from "./sect.tsx";

/** What is wrong with what the panel is about; nothing where nothing is. */
export function ProblemLines({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useProblemWords();
  if (problems.length === 0) return null;
  return (
    <Sect>
      {problems.map((problem) => (
        <p key={`${problem.path} ${problem.code}`} className={styles.error}>
          {say(problem)}
        </p>
      ))}
    </Sect>
  );
}
