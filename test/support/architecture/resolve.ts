import { dirname, join } from "node:path/posix";

/** The path that a relative import names, or undefined for a package. A bundler's `?query` is not part of it. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  return specifier.startsWith(".") ? join(dirname(from), specifier.replace(/\?.*$/, "")) : undefined;
}

/** `@mantine/core/styles.css` → `@mantine/core`; `react/jsx-runtime` → `react`. */
export function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
