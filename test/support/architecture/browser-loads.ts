import type { Project } from "./project.ts";
import { facesOf, reach } from "./reach.ts";
import type { Rule } from "./rule.ts";

/** Ajv compiles with `new Function`, which the content security policy refuses; the rest needs Node. */
const SERVER_ONLY =
  /^(node:.*|ajv|ajv-formats|kysely|sqlite3|pg|express|exceljs|pinyin-pro|liquidjs|undici|pino)($|\/)/;

const FRONT = ["ui", "render", "designer"];

function check(project: Project): string[] {
  const entries = [...FRONT.flatMap((name) => facesOf(project, `packages/${name}`)), "apps/web/src/main.tsx"];
  return reach(project, entries, ["static", "lazy"]).flatMap((file) =>
    file.imports
      .filter(({ specifier, kind }) => kind !== "type" && SERVER_ONLY.test(specifier))
      .map(({ specifier, line }) => `${file.path}:${line} loads ${specifier} in the browser`),
  );
}

export const browserLoads: Rule = {
  title: "the browser loads neither Ajv nor anything of Node",
  check,
  planted: {
    "packages/render/package.json": `{"exports":{".":"./src/index.ts"}}`,
    "packages/render/src/index.ts": `import "@quoin/condition"; import type { A } from "@quoin/condition/ajv";`,
    "packages/condition/package.json": `{"exports":{".":"./src/index.ts","./ajv":"./src/ajv.ts"}}`,
    "packages/condition/src/index.ts": `export * from "./a.ts";`,
    "packages/condition/src/a.ts": `import { readFileSync } from "node:fs"; import type { Ajv } from "ajv";`,
    "packages/condition/src/ajv.ts": `import Ajv from "ajv";`,
    "apps/web/src/main.tsx": `const page = () => import("./page.tsx");`,
    "apps/web/src/page.tsx": `import Ajv from "ajv/dist/2020.js";`,
  },
  finds: [
    "apps/web/src/page.tsx:1 loads ajv/dist/2020.js in the browser",
    "packages/condition/src/a.ts:1 loads node:fs in the browser",
  ],
};
