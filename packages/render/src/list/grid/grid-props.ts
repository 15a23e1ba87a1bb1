import type { ReactNode } from "react";
import type { GridColumn } from "../columns/grid-column.ts";
import type { ResolvedPath } from "../columns/resolve-path.ts";
import type { Selection } from "../selection/selection.ts";
import type { ListSort } from "../state/list-state.ts";
import type { GridEditing } from "./grid-editing.ts";
import type { RowGroup } from "./grid-item.ts";
import type { Row } from "./row.ts";

export interface GridGrouping {
  readonly by: ResolvedPath;
  readonly groups: readonly RowGroup[];
  readonly collapsed: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
}

export interface GridProps {
  /** What the list is of, for readers aloud. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly Row[];
  /** Path of the field that names a record; its cells link to the record. */
  readonly titlePath: string;
  readonly hrefOf: (row: Row) => string | undefined;
  readonly onOpen?: (row: Row) => void;
  /** How many match in all, as far as is known. */
  readonly count?: number | undefined;
  readonly sort: readonly ListSort[];
  readonly onSort?: (sort: readonly ListSort[]) => void;
  readonly onResize?: (path: string, width: number) => void;
  readonly onMove?: (path: string, by: number) => void;
  readonly selection?: Selection | undefined;
  readonly onSelection?: (selection: Selection) => void;
  readonly editing?: GridEditing | undefined;
  readonly grouping?: GridGrouping | undefined;
  /** Totals of all that match, by column path. */
  readonly totals?: Row | undefined;
  /** First words of the footer: how many. */
  readonly footer?: ReactNode;
  readonly loading?: boolean;
  readonly hasMore?: boolean;
  readonly onMore?: () => void;
}
