/** One file as a field holds it: its id and what is known of it, written beside it by the store. */
export interface FileValue {
  readonly id: string;
  readonly name: string;
  /** Media type, found in the content. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** Of pictures, in pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Who uploaded it (id) and when (ISO instant). */
  readonly by?: string;
  readonly at?: string;
}
