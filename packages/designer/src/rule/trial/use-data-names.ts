import type { Entity, MessageDocument, RuleDocument, StepDocument } from "@quoin/definition";
import { useLabel, useText } from "@quoin/ui";
import { branchWords } from "../words/branch-words.ts";

interface Named {
  readonly rule: RuleDocument | undefined;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly messages: Readonly<Record<string, MessageDocument>>;
}

/** What stands for keys of the workspace in the data of a step: messages, branches and relations by their labels. */
export function useDataNames({ rule, entities, messages }: Named) {
  const t = useText("designer");
  const label = useLabel();
  return (step: StepDocument | undefined) =>
    (path: string, value: string): string | undefined => {
      if (path === "message" && messages[value]) return label(messages[value].labels ?? messages[value].subject, value);
      if (path === "branch" && step) return branchWords(step, value, { t, label });
      const relation = path === "relation" && entities.get(rule?.entity ?? "")?.fieldByKey.get(value);
      return relation ? label(relation.schema["x-labels"], value) : undefined;
    };
}
