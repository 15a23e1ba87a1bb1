import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const home = dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json")));

/** What a PDF may leave out and its reader has to have: the codes of Chinese fonts, plain fonts, a decoder of pictures. */
const NEEDED = [/^cmaps\/(.*\.bcmap|LICENSE)$/, /^standard_fonts\//, /^wasm\/(openjpeg_nowasm.*|.*OPENJPEG)$/];

/** Paths in the package by their addresses in the app: under its version, to be served as what never changes. */
function addresses(): ReadonlyMap<string, string> {
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { readonly version: string };
  const folder = `assets/pdf-${version}`;
  const beside = ["cmaps", "standard_fonts", "wasm"]
    .flatMap((name) => readdirSync(join(home, name)).map((file) => `${name}/${file}`))
    .filter((path) => NEEDED.some((one) => one.test(path)))
    .map((path) => [`${folder}/${path}${path.includes("LICENSE") ? ".txt" : ""}`, path] as const);
  return new Map([[`${folder}/pdf.worker.min.mjs`, "legacy/build/pdf.worker.min.mjs"], ...beside]);
}

/** Puts PDF.js's worker and what it asks for beside the app. */
export function pdfFiles(): Plugin {
  return {
    name: "quoin-pdf-files",
    configureServer(server) {
      const known = addresses();
      server.middlewares.use((request, response, next) => {
        const path = known.get((request.url ?? "").slice(1));
        if (path === undefined) return next();
        response.setHeader("Content-Type", path.endsWith("js") ? "text/javascript" : "application/octet-stream");
        response.end(readFileSync(join(home, path)));
      });
    },
    generateBundle() {
      for (const [fileName, path] of addresses())
        this.emitFile({ type: "asset", fileName, source: readFileSync(join(home, path)) });
    },
  };
}
