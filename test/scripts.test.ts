import { describe, expect, it } from "vitest";
import { covers } from "../scripts/lib/install.mjs";
import { isSupported } from "../scripts/lib/node-version.mjs";
import { exitCode, capture } from "../scripts/lib/run.mjs";

describe("the oldest Node", () => {
  it.each(["v20.19.0", "v20.20.2", "v22.0.0", "v100.1.0"])("%s starts", (version) => {
    expect(isSupported(version)).toBe(true);
  });
  it.each(["v20.18.3", "v18.20.0", "v8.0.0"])("%s is refused", (version) => {
    expect(isSupported(version)).toBe(false);
  });
});

describe("an install made by hand", () => {
  const wanted = {
    packages: {
      "": { version: "1" },
      "packages/store": { version: "1" },
      "node_modules/@quoin/store": { link: true },
      "node_modules/kysely": { version: "1.0.0" },
      "node_modules/other-system": { version: "1.0.0", optional: true },
    },
  };
  const installed = { "node_modules/@quoin/store": { link: true }, "node_modules/kysely": { version: "1.0.0" } };

  it("covers the lock file when all is there but what belongs to other systems", () => {
    expect(covers(wanted, { packages: installed })).toBe(true);
  });
  it("does not when a version differs or a package is missing", () => {
    expect(covers(wanted, { packages: { ...installed, "node_modules/kysely": { version: "2.0.0" } } })).toBe(false);
    expect(covers(wanted, { packages: { "node_modules/@quoin/store": { link: true } } })).toBe(false);
  });
});

describe("a child's end", () => {
  it("is its exit code, or the shell's number for the signal", () => {
    expect(exitCode(3, null)).toBe(3);
    expect(exitCode(null, "SIGTERM")).toBe(143);
  });
  it("is reported with everything it printed", async () => {
    const { code, output } = await capture(process.execPath, ["-e", "console.log(1);console.error(2);process.exit(5)"]);
    expect(code).toBe(5);
    expect(output.split("\n").sort().join("")).toBe("12");
  });
});
