import type { Field } from "@quoin/definition";
import { StageMark } from "@quoin/ui";
import type { ReactNode } from "react";

export interface CourseProps {
  readonly field: Field;
  readonly stage: string;
  readonly children?: ReactNode;
}

/** A stage as courses of stone: its position counts among the stages that are still open. */
export function Course({ field, stage, children }: CourseProps) {
  const options = field.schema["x-options"] ?? [];
  const open = options.filter(({ outcome = "open" }) => outcome === "open");
  const outcome = options.find(({ id }) => id === stage)?.outcome ?? "open";
  const at = open.findIndex(({ id }) => id === stage);
  return (
    <StageMark position={at < 0 ? open.length : at + 1} of={Math.max(open.length, 1)} outcome={outcome}>
      {children}
    </StageMark>
  );
}
