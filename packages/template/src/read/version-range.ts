type Version = readonly [major: number, minor: number, patch: number];

/** From one version up to, but not with, another. */
interface Span {
  readonly from: Version;
  readonly to: Version;
}

const FIRST: Version = [0, 0, 0];
const NEVER: Version = [Infinity, 0, 0];
const PART = String.raw`(\d+|[xX*])`;
const COMPARATOR = new RegExp(String.raw`^(\^|~|[<>]=?|=)?${PART}(?:\.${PART})?(?:\.${PART})?$`);

/** Compares two versions "1.2.3": negative, 0 or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  return left && right ? compare(left, right) : 0;
}

/**
 * Whether a version is in a range, as npm writes them: "1.2.3" exactly, "^1.2.3" up to the next breaking version, "~1.2.3" up to the
 * next minor, "1.x", ">=1.2 <2" all of them, "1.2 || ^2.0.0" one of them, "*" any. `undefined` when the range cannot be read.
 */
export function inRange(version: string, range: string): boolean | undefined {
  const given = parse(version);
  const spans = range.split("||").map((part) =>
    part
      .trim()
      .replaceAll(/([<>]=?|[=^~])\s+/g, "$1")
      .split(/\s+/)
      .map(spanOf),
  );
  if (!given || spans.flat().includes(undefined)) return undefined;
  return spans.some((all) =>
    all.every((span) => span && compare(given, span.from) >= 0 && compare(given, span.to) < 0),
  );
}

function spanOf(comparator: string): Span | undefined {
  const found = COMPARATOR.exec(comparator);
  if (!found) return undefined;
  const [, sign = "", ...parts] = found;
  const [major, minor, patch] = parts.map((part) => (/^\d+$/.test(part ?? "") ? Number(part) : undefined));
  if (major === undefined) return { from: FIRST, to: NEVER };
  const from: Version = [major, minor ?? 0, patch ?? 0];
  const nextMajor: Version = [major + 1, 0, 0];
  const nextMinor: Version = minor === undefined ? nextMajor : [major, minor + 1, 0];
  const next: Version = minor === undefined || patch === undefined ? nextMinor : [major, minor, patch + 1];
  // Before 1.0.0 every minor version may break.
  const spans: Readonly<Record<string, Span>> = {
    "^": { from, to: major === 0 ? nextMinor : nextMajor },
    "~": { from, to: nextMinor },
    ">=": { from, to: NEVER },
    ">": { from: next, to: NEVER },
    "<=": { from: FIRST, to: next },
    "<": { from: FIRST, to: from },
  };
  return spans[sign] ?? { from, to: next };
}

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

function parse(text: string): Version | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  return major === undefined ? undefined : [Number(major), Number(minor), Number(patch)];
}
