import type { DefinitionSet, Kind } from "@quoin/definition";

export interface CodeEditorProps {
  readonly value: string;
  /** Spoken name of the editor. */
  readonly label: string;
  readonly set: DefinitionSet;
  readonly kind: Kind;
  /** The part whose lines are tinted: what is selected. */
  readonly path: readonly string[] | undefined;
  readonly problems: readonly { readonly path: readonly string[]; readonly message: string }[];
  /** Whether the text is JSON now; until then the editor tells its own faults only. */
  readonly isJson: boolean;
  /** The sentence for a text that is no JSON. */
  readonly syntaxWords: string;
  /** The editor's own words in the reader's language. */
  readonly phrases: Readonly<Record<string, string>>;
  readonly nameOf: (labels: Readonly<Record<string, string>> | undefined) => string;
  /** What stands at a path, in words, `undefined` where there is nothing to say. */
  readonly describe: (path: readonly string[]) => string | undefined;
  readonly onChange: (text: string) => void;
  /** The cursor was put into the part at a path. */
  readonly onCursor: (path: readonly string[]) => void;
}
