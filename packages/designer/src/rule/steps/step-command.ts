import type { StepDocument } from "@quoin/definition";
import type { StepPlace } from "./step-place.ts";

/** One edit of a rule's steps. Places are meant in the steps without the one that is moved. */
export type StepCommand =
  | { readonly do: "insert"; readonly place: StepPlace; readonly step: StepDocument }
  | { readonly do: "remove"; readonly id: string }
  | { readonly do: "move"; readonly id: string; readonly to: StepPlace }
  | { readonly do: "replace"; readonly id: string; readonly step: StepDocument };
