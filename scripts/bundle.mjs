// Bundles the `quoin` command, server included, into dist/quoin.mjs, or into the folder named by the first argument (inside
// this repository, for the packages left out are found from there). Other people's packages go in too: a thousand small
// files from node_modules made half of a start's time and a tenth of the idle server's memory.
import { relative, resolve, sep } from "node:path";
import { build } from "esbuild";
import { at } from "./lib/paths.mjs";

const OUTPUT = process.argv[2] === undefined ? at("dist") : resolve(process.argv[2]);
const HOISTED = at("node_modules");
/** Packages with compiled parts, and one too large to go in for the few spreadsheets that it writes. */
const OUTSIDE = new Set(["sqlite3", "@node-rs/argon2", "exceljs", "sharp"]);

/** `better-auth/node` → `better-auth`, `@a/b/c` → `@a/b`. */
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/**
 * Leaves those packages out of the bundle. One that npm could not hoist lies in the node_modules of an app,
 * where an import by name from dist/ would not find it: that one is imported by its path.
 */
const outsidePackages = {
  name: "outside-packages",
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...options }) => {
      if (pluginData === "resolved" || !OUTSIDE.has(packageOf(path))) return undefined;
      const found = await context.resolve(path, { ...options, pluginData: "resolved" });
      const hoisted = found.path.startsWith(`${HOISTED}${sep}${packageOf(path).split("/").join(sep)}${sep}`);
      if (found.errors.length > 0 || found.external || hoisted) return { path, external: true };
      return { path: `./${relative(OUTPUT, found.path).split(sep).join("/")}`, external: true };
    });
  },
};

/** What CommonJS packages expect to be there. Other names than theirs: the bundle has imports of the same. */
const COMMON_JS = [
  `import { createRequire as quoinCreateRequire } from "node:module";`,
  `import { fileURLToPath as quoinFile } from "node:url";`,
  `const require = quoinCreateRequire(import.meta.url);`,
  `const __filename = quoinFile(import.meta.url);`,
  `const __dirname = quoinFile(new URL(".", import.meta.url));`,
].join("\n");

await build({
  entryPoints: [{ in: at("apps/cli/src/main.ts"), out: "quoin" }],
  outdir: OUTPUT,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  // A module imported on demand stays in a chunk of its own: the server never loads the React views of field types.
  splitting: true,
  // Beside the program, so that a relative import of a package left out holds in each.
  chunkNames: "[name]-[hash]",
  platform: "node",
  format: "esm",
  target: "node20.19",
  banner: { js: COMMON_JS },
  jsx: "automatic",
  loader: { ".css": "empty" },
  sourcemap: true,
  sourcesContent: false,
  legalComments: "none",
  logLevel: "warning",
  absWorkingDir: at(),
  plugins: [outsidePackages],
}).catch(() => process.exit(1));
