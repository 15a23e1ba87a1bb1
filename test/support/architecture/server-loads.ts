import type { Project } from "./project.ts";
import { facesOf, reach } from "./reach.ts";
import type { Rule } from "./rule.ts";

const REACT =
  /^(react|react-dom|react-hook-form|react-i18next|@mantine\/.+|@tabler\/.+|@dnd-kit\/.+|@tanstack\/react-.+|@quoin\/(ui|render|designer|web))($|\/)/;

const SERVER = ["definition", "condition", "formula", "fields", "store", "automation", "template", "api"];
/** The faces that are for the front only. */
const FRONT_FACE = /^\.\/(react|locales)/;

function check(project: Project): string[] {
  const packages = SERVER.flatMap((name) => facesOf(project, `packages/${name}`, (face) => !FRONT_FACE.test(face)));
  const entries = [...packages, ...facesOf(project, "apps/server"), "apps/cli/src/main.ts"];
  return reach(project, entries, ["static"]).flatMap((file) =>
    file.imports
      .filter(({ specifier, kind }) => kind === "static" && REACT.test(specifier))
      .map(({ specifier, line }) => `${file.path}:${line} loads ${specifier} on the server`),
  );
}

export const serverLoads: Rule = {
  title:
    "the server never loads React: a field type's view is imported on demand, React parts have a face of their own",
  check,
  planted: {
    "packages/store/package.json": `{"exports":{".":"./src/index.ts"}}`,
    "packages/store/src/index.ts": `export * from "@quoin/fields";`,
    "packages/fields/package.json": `{"exports":{".":"./src/index.ts","./react":"./src/react.ts"}}`,
    "packages/fields/src/index.ts": `import "./types/text.ts"; import "./types/money.ts";`,
    "packages/fields/src/react.ts": `import "react";`,
    "packages/fields/src/types/text.ts": `const view = () => import("./view.tsx"); import type { V } from "./view.tsx";`,
    "packages/fields/src/types/money.ts": `import "./view.tsx";`,
    "packages/fields/src/types/view.tsx": `import { TextInput } from "@mantine/core";`,
    "apps/cli/src/main.ts": `import "@quoin/fields/react";`,
  },
  finds: [
    "packages/fields/src/react.ts:1 loads react on the server",
    "packages/fields/src/types/view.tsx:1 loads @mantine/core on the server",
  ],
};
