import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { RequestHandler, Response } from "express";
import { nonceOf } from "../http/security-headers.ts";
import { type Asset, loadAsset } from "./asset.ts";

const YEAR = "public, max-age=31536000, immutable";
const NONCE = /__NONCE__/g;
/** Addresses that programs and forms of others are given: what answers there, or nothing, is never a page of the app. */
const OTHERS = /^\/(?:hooks|f|mcp)(?:\/|$)/i;

const filesOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [`/${name.split(sep).join("/")}`, join(folder, name)]),
  );

function send(response: Response, asset: Asset, accepts: string): void {
  response.vary("Accept-Encoding");
  const encoded =
    (accepts.includes("br") && asset.br && (["br", asset.br] as const)) ||
    (accepts.includes("gzip") && asset.gzip && (["gzip", asset.gzip] as const));
  if (encoded) response.setHeader("Content-Encoding", encoded[0]);
  response.setHeader("ETag", asset.etag);
  response.end(encoded ? encoded[1] : asset.plain);
}

/** The built web app: hashed files for ever, `index.html` for every other address with the nonce of this answer. */
export function serveWeb(folder: string): RequestHandler {
  const files = filesOf(folder);
  const index = readFileSync(join(folder, "index.html"), "utf8");
  const loaded = new Map<string, Promise<Asset>>();
  const load = (file: string): Promise<Asset> => {
    const known = loaded.get(file) ?? loadAsset(file);
    loaded.set(file, known);
    return known;
  };
  return async (request, response, next) => {
    if (request.method !== "GET" && request.method !== "HEAD") return next();
    const file = files.get(request.path);
    if (file !== undefined && request.path !== "/index.html" && existsSync(file)) {
      const hashed = relative(folder, file).startsWith(`assets${sep}`);
      response.type(file.slice(file.lastIndexOf("."))).setHeader("Cache-Control", hashed ? YEAR : "no-cache");
      return send(response, await load(file), String(request.headers["accept-encoding"] ?? ""));
    }
    // A missing file is missing; only pages are the app's.
    if (/\.[a-z0-9]{2,11}$/i.test(request.path) || OTHERS.test(request.path)) return next();
    response.setHeader("Cache-Control", "no-store");
    return response.type("html").send(index.replace(NONCE, nonceOf(response)));
  };
}
