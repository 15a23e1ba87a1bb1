import { expect, test } from "vitest";
import { ProbeLimit } from "./probe-limit.ts";

test("someone who is told of unseen records too often has to wait, and nobody else", () => {
  let now = 0;
  const limit = new ProbeLimit(() => new Date(now));
  for (let i = 0; i < 60; i += 1) {
    limit.check("u1");
    limit.note("u1");
  }
  expect(() => limit.check("u1")).toThrow(expect.objectContaining({ code: "rate_limited" }));
  limit.check("u2");
  now = 600_001;
  limit.check("u1");
});
