import { type Node, type Syntax, stringOf } from "./syntax.ts";

/** One import or re-export, as written. */
export interface ImportOf {
  readonly specifier: string;
  /** `type`: gone at run time. `lazy`: `import()`. `static`: runs with the file (also `import { type A }`, which keeps the import). */
  readonly kind: "static" | "type" | "lazy";
  readonly line: number;
}

const KINDS: Readonly<Record<string, (node: Node) => ImportOf["kind"]>> = {
  ImportDeclaration: (node) => (node.importKind === "type" ? "type" : "static"),
  ExportNamedDeclaration: (node) => (node.exportKind === "type" ? "type" : "static"),
  ExportAllDeclaration: (node) => (node.exportKind === "type" ? "type" : "static"),
  ImportExpression: () => "lazy",
  TSImportType: () => "type",
};

/** Every import of a file: static, re-exported, on demand, and inside types. */
export function importsOf(syntax: Syntax): ImportOf[] {
  return syntax.nodes.flatMap((node) => {
    const specifier = stringOf(node.source);
    const kind = KINDS[node.type]?.(node);
    return specifier === undefined || !kind ? [] : [{ specifier, kind, line: syntax.lineAt(node.start) }];
  });
}
