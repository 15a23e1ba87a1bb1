/** How far an installation is. `done` and `total` count steps of publishing, or records. */
export interface InstallProgress {
  readonly phase: "publish" | "sample";
  readonly done: number;
  readonly total: number;
  readonly package?: string;
}
