import type { Problem } from "@quoin/definition";
import { useProblemWords } from "@quoin/designer";
import { Strip, useText } from "@quoin/ui";
import styles from "./install-plan-view.module.css";

interface ProblemStripsProps {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** As many as one reads; the rest follow from them more often than not. */
const MOST = 5;

/** What stands against a preset, each with its place. */
export function ProblemStrips({ title, problems }: ProblemStripsProps) {
  const t = useText("web");
  const say = useProblemWords();
  return (
    <div className={styles.problems} role="alert">
      <p>{title}</p>
      {problems.slice(0, MOST).map((problem) => (
        <Strip key={JSON.stringify(problem)} tone="danger">
          {say(problem)} {problem.path !== "" && <code>{problem.path}</code>}
        </Strip>
      ))}
      {problems.length > MOST && <p>{t("gallery.moreProblems", { count: problems.length - MOST })}</p>}
    </div>
  );
}
