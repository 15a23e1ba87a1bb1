import { type ImportOf, importsOf } from "./imports-of.ts";
import { type Syntax, parse } from "./syntax.ts";

const TEST = /(^|\/)test\/|(^|\/)bench\/|\.(test|bench)\.[^/]+$|(^|\/)testing\//;

/** One file of code. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** `packages/store`, `apps/web`, or `.` for scripts, tests and configuration. */
  readonly home: string;
  readonly isTest: boolean;
  readonly syntax: Syntax;
  readonly imports: readonly ImportOf[];
}

/** Where in the workspace a path belongs. */
export function homeOf(path: string): string {
  return /^(packages|apps)\/[^/]+(?=\/)/.exec(path)?.[0] ?? ".";
}

/** Wraps a file; it is parsed once, when first asked. */
export function makeSourceFile(path: string, text: string): SourceFile {
  let syntax: Syntax | undefined;
  let imports: readonly ImportOf[] | undefined;
  return {
    path,
    text,
    home: homeOf(path),
    isTest: TEST.test(path),
    get syntax() {
      return (syntax ??= parse(path, text));
    },
    get imports() {
      return (imports ??= importsOf(this.syntax));
    },
  };
}
