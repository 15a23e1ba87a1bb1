import type { Row } from "@quoin/condition";
import type { Field } from "@quoin/definition";
import type { Failure, FormulaExplanation } from "@quoin/formula";
import { createContext } from "react";

/** How a computed value of the record that is shown came about. */
export interface ExplainedValue {
  readonly formula?: FormulaExplanation;
  readonly failure?: Failure;
  /** Fields that it reads, by path, in words and with what they hold. */
  readonly reads: readonly { readonly field: Field; readonly name: string; readonly value: unknown }[];
  /** The first of the records that a rollup sums up. */
  readonly records?: {
    readonly of: Field | undefined;
    readonly count: number;
    readonly data: readonly { readonly id: string; readonly title: string; readonly href: string; readonly row: Row }[];
  };
  /** A path in the reader's words. */
  readonly fieldName: (path: readonly string[]) => string;
}

export type Explain = (field: Field) => Promise<ExplainedValue>;

/** Given around a record by the app. */
export const ExplainContext = createContext<Explain | undefined>(undefined);
