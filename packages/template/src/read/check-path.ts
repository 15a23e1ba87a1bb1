import { KEY_PATTERN, NAME_PATTERN, type Kind } from "@quoin/definition";
import { refuseFile } from "./refuse.ts";

/** Folder of a package → kind of the definitions in it. */
export const FOLDERS: Readonly<Record<string, Kind>> = {
  entities: "entity",
  forms: "form",
  views: "view",
  dashboards: "dashboard",
  rules: "rule",
  roles: "role",
  messages: "message",
};

export type FileRole =
  | { readonly role: "manifest" }
  | { readonly role: "navigation" }
  | { readonly role: "text" }
  | { readonly role: "definition"; readonly kind: Kind; readonly key: string }
  | { readonly role: "locale"; readonly language: string }
  | { readonly role: "data"; readonly entity: string }
  | { readonly role: "file"; readonly name: string };

const KEY = new RegExp(KEY_PATTERN);
const NAME = new RegExp(NAME_PATTERN);
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** Contents for fields of files, beside the sample data that names them. */
const FILE = /^files\/([^/]+\.[A-Za-z0-9]{1,10})$/;
const TEXT = /^(README|LICENSE|CHANGELOG)(\.[A-Za-z-]{2,10})?(\.md|\.txt)?$/;

/** What a file of a package is, by its path; throws `invalid_template` for paths that lead out of the package and for files no package has. */
export function fileRole(path: string): FileRole {
  refuseUnsafe(path);
  if (path === "template.json") return { role: "manifest" };
  if (path === "navigation.json") return { role: "navigation" };
  if (TEXT.test(path)) return { role: "text" };
  const [, file] = FILE.exec(path) ?? [];
  if (file !== undefined) return { role: "file", name: file };
  const [, folder = "", name = ""] = /^([a-z]+)\/([^/]+)\.json$/.exec(path) ?? [];
  if (folder === "locales" && LANGUAGE.test(name)) return { role: "locale", language: name };
  const [, entity = ""] = /^data\/([^/]+)\.(?:json|csv)$/.exec(path) ?? [];
  if (NAME.test(entity)) return { role: "data", entity };
  const kind = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  if (kind && KEY.test(name)) return { role: "definition", kind, key: name };
  throw refuseFile(path, { code: "unknown_file", params: { file: path } }, "a package has no such file.");
}

/** Throws for paths that could mean a place outside the package on some system. */
export function refuseUnsafe(path: string): void {
  const parts = path.split("/");
  const unsafe =
    path === "" ||
    path.length > 200 ||
    path.startsWith("/") ||
    path.includes("\\") ||
    path.includes(":") ||
    [...path].some((character) => character.charCodeAt(0) < 32) ||
    parts.some((part) => part === "" || part === "." || part === "..");
  if (unsafe) throw refuseFile(path, { code: "unsafe_path", params: { file: path } }, "the path is not allowed.");
}
