/** What a code is looked for in. */
export type CodeSource = HTMLVideoElement | ImageBitmap;

export interface CodeReader {
  /** The first code in a picture. `still`: one picture and no other follows, so that it is looked at with all care. */
  read(source: CodeSource, still: boolean): Promise<string | undefined>;
}
