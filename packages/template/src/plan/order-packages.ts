import type { PackageDocument, Problem } from "@quoin/definition";
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
  /** What is installed, by name. */
  readonly installed: ReadonlyMap<string, Pick<PackageDocument, "version" | "requires">>;
}

/**
 * The packages that `wanted` needs and that are not installed in a fitting version, itself, then the installed ones that only
 * their next version lets go with it. Missing packages, wrong versions, circles, and installed packages that it would leave
 * without a version that they need are problems.
 */
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
      const present = ordered.get(needed)?.manifest.version ?? installed.get(needed)?.version;
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
  // What is brought along may leave others behind in turn.
  for (;;) {
    const left = leftBehind(ordered, installed);
    const along = left.flatMap(({ other, needed, version }) => {
      const next = catalog.get(other);
      return next && inRange(version, next.manifest.requires?.[needed] ?? "*") ? [next] : [];
    });
    if (along.length === 0) return { packages: [...ordered.values()], problems: [...problems, ...left.map(broken)] };
    for (const next of along) visit(next, []);
  }
}

const broken = ({ other, needed, range, version }: LeftBehind): Problem => ({
  path: `/${needed}`,
  code: "breaks_package",
  params: { package: needed, version, other, range },
});

interface LeftBehind {
  /** An installed package, with the one that it needs and in which versions. */
  readonly other: string;
  readonly needed: string;
  readonly range: string;
  /** In which that one would be there. */
  readonly version: string;
}

/** Installed packages that stay as they are and need another version than what is about to be there; those that lack it already are none. */
function leftBehind(ordered: ReadonlyMap<string, TemplatePackage>, installed: Known["installed"]): LeftBehind[] {
  return [...installed]
    .filter(([other]) => !ordered.has(other))
    .flatMap(([other, { requires }]) =>
      Object.entries(requires ?? {}).flatMap(([needed, range]) => {
        const version = ordered.get(needed)?.manifest.version;
        const before = installed.get(needed)?.version;
        if (version === undefined || before === undefined || inRange(version, range) || !inRange(before, range))
          return [];
        return [{ other, needed, range, version }];
      }),
    );
}
