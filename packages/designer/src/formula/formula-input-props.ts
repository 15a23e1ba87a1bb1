import type { FormulaShape } from "@quoin/formula";

export interface FormulaProblemWords {
  readonly start: number;
  readonly end: number;
  /** In the reader's language. */
  readonly message: string;
  /** What puts it right, and the words of the button for it. */
  readonly fix?: { readonly text: string; readonly label: string };
}

export interface FormulaInputProps {
  readonly value: string;
  readonly shape: FormulaShape;
  /** Spoken name. */
  readonly label: string;
  /** Id of what describes it besides: the value, the first problem. */
  readonly describedBy: string;
  readonly invalid: boolean;
  readonly locale: string;
  readonly problems: readonly FormulaProblemWords[];
  /** The editor's own words in the reader's language. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly onChange: (text: string) => void;
  /** The cursor moved; places are of the text. */
  readonly onCursor: (place: number) => void;
  readonly onBlur: () => void;
  /** Filled with a way to write at the cursor, for lists beside the input. */
  readonly onReady: (insert: (text: string) => void) => void;
}
