/** A cell by its place: rows and columns from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  /** How many rows are seen at once. */
  readonly page: number;
}

export interface PressedKey {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl or ⌘. */
  readonly command: boolean;
  readonly alt: boolean;
}

export type GridCommand =
  | { readonly type: "go"; readonly to: CellPlace }
  /** `clear`: what is typed replaces the value. */
  | { readonly type: "edit"; readonly clear: boolean }
  | { readonly type: "empty" }
  | { readonly type: "choose"; readonly range: boolean }
  | { readonly type: "choose-all" }
  | { readonly type: "open" }
  | { readonly type: "copy" }
  | { readonly type: "leave" };

const within = (at: number, size: number): number => Math.min(Math.max(0, size - 1), Math.max(0, at));

function moved(
  { row, column }: CellPlace,
  { key, command }: PressedKey,
  { rows, columns, page }: GridSize,
): CellPlace | undefined {
  const place: Readonly<Record<string, CellPlace>> = {
    ArrowUp: { row: command ? 0 : row - 1, column },
    ArrowDown: { row: command ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: command ? 0 : column - 1 },
    ArrowRight: { row, column: command ? columns - 1 : column + 1 },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: command ? 0 : row, column: 0 },
    End: { row: command ? rows - 1 : row, column: columns - 1 },
  };
  const to = Object.hasOwn(place, key) ? place[key] : undefined;
  return to && { row: within(to.row, rows), column: within(to.column, columns) };
}

/** What a key means in a grid while no cell is being edited: the keys of a spreadsheet. `undefined`: nothing, leave it to the page. */
export function gridCommand(pressed: PressedKey, at: CellPlace, size: GridSize): GridCommand | undefined {
  const { key, command, alt, shift } = pressed;
  if (alt) return undefined;
  const to = moved(at, pressed, size);
  if (to) return { type: "go", to };
  if (command) {
    if (key === "Enter") return { type: "open" };
    if (key === "a" || key === "A") return { type: "choose-all" };
    if (key === "c" || key === "C") return { type: "copy" };
    return undefined;
  }
  if (key === " ") return { type: "choose", range: shift };
  if (key === "Enter" || key === "F2") return { type: "edit", clear: false };
  if (key === "Delete" || key === "Backspace") return { type: "empty" };
  if (key === "Escape") return { type: "leave" };
  // One character, or the first of an input method.
  if ([...key].length === 1 || key === "Process") return { type: "edit", clear: true };
  return undefined;
}

/** Where the next cell is after Tab: the row's next column, then the next row's first. */
export function nextCell(
  { row, column }: CellPlace,
  { rows, columns }: Pick<GridSize, "rows" | "columns">,
  back: boolean,
): CellPlace {
  const at = row * columns + column + (back ? -1 : 1);
  const last = rows * columns - 1;
  const to = Math.min(last, Math.max(0, at));
  return { row: Math.floor(to / columns), column: to % columns };
}
