import type { BindContext } from "@quoin/condition";
import type { Entity, Field } from "@quoin/definition";
import type { ResolvedPath } from "../list/columns/resolve-path.ts";
import type { Row } from "../list/grid/row.ts";
import type { BoardLane } from "./board-lane.ts";

export interface BoardProps {
  readonly label: string;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly entity: Entity;
  /** The field whose options are the lanes. */
  readonly by: Field;
  readonly lanes: readonly BoardLane[];
  readonly sumField?: Field | undefined;
  readonly facts: readonly ResolvedPath[];
  readonly titlePath: string;
  readonly hrefOf: (row: Row) => string | undefined;
  /** For conditions that speak of today or of the reader. */
  readonly context: BindContext;
  /** Why this record cannot be moved, in words; `undefined` where it can. */
  readonly locked: (row: Row) => string | undefined;
  readonly mayEdit: (field: Field) => boolean;
  /** Saves the move and resolves when the lanes show it; to words where it was refused. Never rejects. */
  readonly onMove: (row: Row, lane: string, values: Row) => Promise<string | undefined>;
  readonly onMore: (lane: string) => void;
}
