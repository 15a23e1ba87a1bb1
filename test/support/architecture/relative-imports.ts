import { resolveRelative } from "./resolve.ts";
import type { Rule } from "./rule.ts";
import { homeOf } from "./source-file.ts";

/** Only code, styles and JSON are read; a picture or a font cannot be looked up. */
const READ = /\.(ts|tsx|mts|mjs|js|css|json)$|^[^.]*$/;

export const relativeImports: Rule = {
  title: "a relative import stays inside its package and names a file with its suffix",
  check: (project) =>
    project.code.flatMap((file) =>
      file.imports.flatMap(({ specifier, line }) => {
        const target = resolveRelative(file.path, specifier);
        if (target === undefined) return [];
        const where = `${file.path}:${line}`;
        if (homeOf(target) !== file.home) return [`${where} ${specifier} leaves ${file.home}`];
        const name = target.slice(target.lastIndexOf("/") + 1);
        return READ.test(name) && !project.texts.has(target) && !target.includes("dist/")
          ? [`${where} ${specifier} names no file`]
          : [];
      }),
    ),
  planted: {
    "packages/store/src/a.ts": `import "../../fields/src/b.ts"; import "./b"; import "./b.ts"; import "./c.ts"; import "./d.svg";`,
    "packages/store/src/b.ts": "",
  },
  finds: [
    "packages/store/src/a.ts:1 ../../fields/src/b.ts leaves packages/store",
    "packages/store/src/a.ts:1 ./b names no file",
    "packages/store/src/a.ts:1 ./c.ts names no file",
  ],
};
