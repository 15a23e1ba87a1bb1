interface Version {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Compares two versions "1.2.3": negative, 0 or positive. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parse(a), parse(b)];
  if (!left || !right) return 0;
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch;
}

/**
 * Whether a version is in a range: "1.2.3" exactly, "^1.2.3" up to the next breaking version, "~1.2.3" up to the next minor, "*" any.
 * `undefined` when the range cannot be read.
 */
export function inRange(version: string, range: string): boolean | undefined {
  if (range === "*") return true;
  const [, sign = "", from = ""] = /^([\^~]?)(\d+\.\d+\.\d+)$/.exec(range) ?? [];
  const [wanted, given] = [parse(from), parse(version)];
  if (!wanted || !given) return undefined;
  if (compareVersions(version, from) < 0) return false;
  if (sign === "") return compareVersions(version, from) === 0;
  if (given.major !== wanted.major) return false;
  // Before 1.0.0 every minor version may break.
  return sign === "~" || wanted.major === 0 ? given.minor === wanted.minor : true;
}

function parse(text: string): Version | undefined {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/.exec(text) ?? [];
  return major === undefined ? undefined : { major: Number(major), minor: Number(minor), patch: Number(patch) };
}
