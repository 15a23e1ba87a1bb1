import type { Row } from "../list/grid/row.ts";

/** How far a tile's own loading has come. Each tile goes its own way. */
export type TileState =
  | { readonly status: "loading" }
  | { readonly status: "failed"; readonly words: string; readonly onRetry: () => void }
  | { readonly status: "ready"; readonly rows: readonly Row[] };
