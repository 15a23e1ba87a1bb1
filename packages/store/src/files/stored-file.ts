/** The record and field that hold a file. */
export interface FileHolder {
  readonly entity: string;
  readonly record: string;
  readonly field: string;
}

/** What is known of a file; its content is kept apart, under its hash. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  /** Media type, found in the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the content, hexadecimal. */
  readonly hash: string;
  /** Of pictures, in pixels, where it was cheap to find. */
  readonly width?: number;
  readonly height?: number;
  /** Null: the system. */
  readonly createdBy: string | null;
  /** ISO instant. */
  readonly at: string;
  /** Undefined: uploaded and not yet put into a record. */
  readonly holder?: FileHolder;
}
