interface FileKind {
  readonly matches: RegExp;
  /** What a browser's dialog offers: the `accept` of an input. */
  readonly accept: string;
}

const OFFICE = "vnd\\.openxmlformats-officedocument\\.";
const OPEN = "vnd\\.oasis\\.opendocument\\.";

/** The kinds of files that a field may be limited to, by id. Their words are `setting.x-accept.<id>`. */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  image: { matches: /^image\/(?!svg)/, accept: "image/*" },
  pdf: { matches: /^application\/pdf$/, accept: ".pdf" },
  document: {
    matches: new RegExp(`^(application/(msword|ofd|${OFFICE}wordprocessingml.*|${OPEN}text)|text/(plain|markdown))$`),
    accept: ".doc,.docx,.odt,.ofd,.txt,.md",
  },
  spreadsheet: {
    matches: new RegExp(`^(application/(vnd\\.ms-excel|${OFFICE}spreadsheetml.*|${OPEN}spreadsheet)|text/csv)$`),
    accept: ".xls,.xlsx,.ods,.csv",
  },
  presentation: {
    matches: new RegExp(`^application/(vnd\\.ms-powerpoint|${OFFICE}presentationml.*|${OPEN}presentation)$`),
    accept: ".ppt,.pptx,.odp",
  },
  audio: { matches: /^audio\//, accept: "audio/*" },
  video: { matches: /^video\//, accept: "video/*" },
  archive: { matches: /^application\/(zip|gzip|x-7z-compressed|vnd\.rar)$/, accept: ".zip,.gz,.7z,.rar" },
};
