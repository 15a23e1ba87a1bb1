import { InputWrapperContext } from "@mantine/core";
import { type ReactNode, use } from "react";

export interface DescribedProps {
  /** Ids of the texts that describe the input. */
  readonly by: string | undefined;
  readonly children: ReactNode;
}

/** Tells a Mantine input what describes it. The kit knows only its own help and error lines, and would overwrite a plain `aria-describedby`. */
export function Described({ by, children }: DescribedProps) {
  const wrapper = use(InputWrapperContext);
  return <InputWrapperContext value={{ ...wrapper, describedBy: by }}>{children}</InputWrapperContext>;
}
