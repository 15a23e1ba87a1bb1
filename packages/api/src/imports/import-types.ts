import type { Problem } from "@quoin/definition";

/** What was found in a file: shown for confirmation, and kept so that reading it again gives the same rows. */
export interface ImportSource {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030";
  readonly delimiter: "," | ";" | "\t" | "|";
  /** Names of the columns, in order. Unique. */
  readonly header: readonly string[];
  /** Data rows, the header not counted. */
  readonly rows: number;
}

/** One field for each column, by the column's name; columns left out or `null` are not read. */
export type ImportMapping = Readonly<Record<string, string | null>>;

export interface ImportChoices {
  readonly mapping: ImportMapping;
  /** Fields by which a row finds the record to change. None: every row is a new record. */
  readonly match?: readonly string[];
  /**
   * What becomes of a new row that matches a record by the entity's rules for duplicates: it is made all the same, where no
   * rule blocks that; it is reported and left out; or the one record that it matches is changed. Default: as each rule says.
   */
  readonly duplicates?: "create" | "skip" | "update";
}

export interface ImportPreview {
  readonly id: string;
  readonly entity: string;
  readonly fileName: string;
  readonly source: ImportSource;
  /** The first rows, as text. */
  readonly sample: readonly (readonly string[])[];
  readonly guessed: ImportMapping;
  /** Columns that an earlier error file added: the row's number and what was wrong. */
  readonly report: readonly string[];
  /** Keys of the fields that hold files, which no column can fill. */
  readonly files: readonly string[];
  /** Fields that a column may go to. */
  readonly fields: readonly {
    readonly key: string;
    readonly type: string;
    readonly required: boolean;
    readonly unique: boolean;
  }[];
}

/** A row that did not go in, or of which rules warn: its number in the file (the header is row 1) and what is wrong with which column. */
export interface ImportRowError {
  readonly row: number;
  readonly problems: readonly (Problem & { readonly column?: string; readonly value?: string })[];
}

/** What an import did, or (dry) would do. */
export interface ImportOutcome {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly failed: number;
  /** Rows among those that went in of which the entity's rules warn. */
  readonly warned: number;
  /** The first errors and warnings; the whole lists are files. */
  readonly errors: readonly ImportRowError[];
  readonly warnings: readonly ImportRowError[];
}

/** An import with how far it is. */
export interface ImportState extends ImportOutcome {
  readonly id: string;
  readonly entity: string;
  readonly fileName: string;
  readonly createdAt: string;
  /** Id of its job; undefined until started. */
  readonly job?: string;
  readonly status: "uploaded" | "waiting" | "running" | "done" | "failed" | "cancelled";
}
