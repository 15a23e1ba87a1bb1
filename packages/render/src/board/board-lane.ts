import type { Row } from "../list/grid/row.ts";

/** A lane with the records in it, as far as they are loaded. */
export interface BoardLane {
  /** Id of the option. */
  readonly id: string;
  readonly label: string;
  readonly color?: string | undefined;
  readonly outcome?: "open" | "won" | "lost" | undefined;
  readonly rows: readonly Row[];
  readonly count: number;
  readonly sum?: unknown;
  readonly loading: boolean;
  readonly hasMore: boolean;
}
