import { builtinModules } from "node:module";
import { type Manifest, manifestOf } from "./manifest.ts";
import { packageOf } from "./resolve.ts";
import type { Rule } from "./rule.ts";
import type { SourceFile } from "./source-file.ts";

const BUILT_IN = new Set(builtinModules);

/** The tools that every test uses are the root's. */
const TEST_TOOLS = ["vitest", "fast-check", "@playwright/test", "@axe-core/playwright"];

/** Does the file's own manifest name the package? What is gone at run time, or runs only in tests, may be a devDependency. */
function isNamed(file: SourceFile, name: string, { manifest, atRunTime }: { manifest: Manifest; atRunTime: boolean }) {
  const { dependencies, optionalDependencies, peerDependencies, devDependencies } = manifest;
  const config = !file.path.startsWith(`${file.home}/src/`);
  const tooling = file.isTest || config || !atRunTime;
  if (file.isTest && TEST_TOOLS.includes(name)) return true;
  // Types without code of their own come as @types/<name>.
  const names = atRunTime ? [name] : [name, `@types/${name.replace("@", "").replace("/", "__")}`];
  return names.some(
    (one) =>
      one in { ...dependencies, ...optionalDependencies, ...peerDependencies, ...(tooling ? devDependencies : {}) },
  );
}

/** Is the subpath one of the faces, where `./locales/*` stands for everything below? */
const isFace = (subpath: string, faces: readonly string[]) =>
  faces.some((face) => {
    const [start = "", end] = face.split("*");
    return end === undefined ? subpath === face : subpath.startsWith(start) && subpath.endsWith(end);
  });

export const manifests: Rule = {
  title: "a file imports only packages that its own manifest names, and only their public faces",
  check: (project) =>
    project.code.flatMap((file) =>
      file.imports.flatMap(({ specifier, kind, line }) => {
        const name = packageOf(specifier);
        const ours = specifier.startsWith("@quoin/");
        if (specifier.startsWith(".") || specifier.startsWith("node:") || specifier.startsWith("virtual:")) return [];
        const where = `${file.path}:${line}`;
        if (BUILT_IN.has(specifier)) return [`${where} write node:${specifier}`];
        const subpath = `.${specifier.slice(name.length)}`;
        const { exports } = ours ? manifestOf(project, `packages/${name.slice(7)}`) : {};
        if (exports && !isFace(subpath, Object.keys(exports)))
          return [`${where} ${specifier} is not a public face of ${name}`];
        // Tests and tools of the root see every package of the workspace.
        if (file.home === "." && ours) return [];
        const manifest = manifestOf(project, file.home);
        if (isNamed(file, name, { manifest, atRunTime: kind !== "type" })) return [];
        return [`${where} ${name} is not in ${file.home}/package.json`];
      }),
    ),
  planted: {
    "packages/store/package.json": `{"dependencies":{"kysely":"1"},"devDependencies":{"pg":"1","@types/express":"1"}}`,
    "packages/definition/package.json": `{"exports":{".":"./src/index.ts"}}`,
    "packages/store/src/a.ts": `import "kysely"; import pg from "pg"; import fs from "fs"; import type { R } from "express";`,
    "packages/store/src/a.test.ts": `import "pg"; import "vitest";`,
    "packages/store/src/b.ts": `import "@quoin/definition/src/entity.ts"; import "@quoin/definition";`,
  },
  finds: [
    "packages/store/src/a.ts:1 pg is not in packages/store/package.json",
    "packages/store/src/a.ts:1 write node:fs",
    "packages/store/src/b.ts:1 @quoin/definition/src/entity.ts is not a public face of @quoin/definition",
    "packages/store/src/b.ts:1 @quoin/definition is not in packages/store/package.json",
  ],
};
