import { Popover, UnstyledButton } from "@mantine/core";
import { type DefinitionSet, fromPointer, isPlainObject, type Problem } from "@quoin/definition";
import { Icon, useLabel, useText } from "@quoin/ui";
import { useState } from "react";
import styles from "./design-bar.module.css";
import { useDesigner } from "./designer-context.ts";
import { useGoToProblem } from "./use-go-to-problem.ts";
import { useProblemWords } from "./use-problem-words.ts";

/** How much is wrong; opened, each problem leads to its place. */
export function ProblemList() {
  const { state, problems, services } = useDesigner();
  const t = useText("designer");
  const words = useProblemWords();
  const label = useLabel();
  const go = useGoToProblem();
  const [open, setOpen] = useState(false);
  if (problems.length === 0) {
    return (
      <span className={styles.passed}>
        <Icon name="check" size={14} />
        {t("problems.passed")}
      </span>
    );
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={380} trapFocus>
      <Popover.Target>
        <UnstyledButton className={styles.problems} aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="alert-circle" size={14} />
          {t("problems.count", { count: problems.length })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={4}>
        <ul className={styles.list}>
          {problems.slice(0, 100).map((problem) => (
            <li key={`${problem.path} ${problem.code}`}>
              <ProblemLine
                place={placeWords(state.set, problem, (labels, key) => label(labels, key))}
                words={words(problem)}
                href={go(problem) ? undefined : hrefOf(problem)}
                onGo={() => {
                  go(problem)?.();
                  setOpen(false);
                }}
              />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );

  function hrefOf(problem: Problem): string | undefined {
    const [kind, key] = fromPointer(problem.path);
    const known = kind !== undefined && key !== undefined && kind in state.set;
    return known ? services.hrefOf({ kind: kind as keyof DefinitionSet, key }) : undefined;
  }
}

interface ProblemLineProps {
  readonly place: string;
  readonly words: string;
  readonly href: string | undefined;
  readonly onGo: () => void;
}

function ProblemLine({ place, words, href, onGo }: ProblemLineProps) {
  const inside = (
    <>
      <b>{place}</b>
      <span>{words}</span>
    </>
  );
  return href === undefined ? (
    <UnstyledButton className={styles.problem} onClick={onGo}>
      {inside}
    </UnstyledButton>
  ) : (
    <a className={styles.problem} href={href}>
      {inside}
    </a>
  );
}

type Choose = (labels: Readonly<Record<string, string>> | undefined, key: string) => string;

/** "Customer · Tier": the document, and the field in it. */
function placeWords(set: DefinitionSet, { path }: Problem, choose: Choose): string {
  const [kind = "", key = "", ...rest] = fromPointer(path);
  const documents: unknown = (set as Readonly<Record<string, unknown>>)[kind];
  const document = isPlainObject(documents) ? documents[key] : undefined;
  const labelsOf = (part: unknown) => {
    const labels = isPlainObject(part) ? (part["x-labels"] ?? part["labels"]) : undefined;
    return isPlainObject(labels) ? (labels as Readonly<Record<string, string>>) : undefined;
  };
  const field = kind === "entity" && rest[0] === "properties" ? rest[1] : undefined;
  const owner = choose(labelsOf(document), key);
  if (field === undefined) return owner;
  const properties = isPlainObject(document) && isPlainObject(document["properties"]) ? document["properties"] : {};
  return `${owner} · ${choose(labelsOf(properties[field]), field)}`;
}
