import type { Problem } from "@quoin/definition";
import { inRange } from "../read/version-range.ts";
import type { TemplatePackage } from "../read/template-package.ts";

export interface OrderedPackages {
  /** Needed packages first. */
  readonly packages: readonly TemplatePackage[];
  readonly problems: readonly Problem[];
}

interface Known {
  /** Packages that could be installed, by name. */
  readonly catalog: ReadonlyMap<string, TemplatePackage>;
  /** Versions that are installed, by name. */
  readonly installed: ReadonlyMap<string, string>;
}

/** The packages that `wanted` needs and that are not installed in a fitting version, then itself. Missing ones, wrong versions and circles are problems. */
export function orderPackages(wanted: TemplatePackage, { catalog, installed }: Known): OrderedPackages {
  const ordered = new Map<string, TemplatePackage>();
  const problems: Problem[] = [];
  const visit = (current: TemplatePackage, trail: readonly string[]): void => {
    const { name } = current.manifest;
    if (trail.includes(name)) {
      problems.push({ path: `/${name}`, code: "circular_requires", params: { packages: [...trail, name] } });
      return;
    }
    if (ordered.has(name)) return;
    for (const [needed, range] of Object.entries(current.manifest.requires ?? {})) {
      const present = installed.get(needed);
      if (present !== undefined && inRange(present, range)) continue;
      const found = catalog.get(needed);
      if (found && inRange(found.manifest.version, range)) visit(found, [...trail, name]);
      else {
        const there = found?.manifest.version ?? present;
        const params = { package: name, needed, range, found: there };
        const isRange = inRange("0.0.0", range) !== undefined;
        const code = isRange ? (there === undefined ? "missing_package" : "wrong_version") : "bad_range";
        problems.push({ path: `/${name}/requires/${needed}`, code, params });
      }
    }
    ordered.set(name, current);
  };
  visit(wanted, []);
  return { packages: [...ordered.values()], problems };
}
