import { AppError } from "@quoin/definition";
import { describe, expect, test } from "vitest";
import { parseEnv } from "./parse-env.ts";

const refusal = (source: Record<string, string>): string => {
  try {
    parseEnv(source);
  } catch (error) {
    if (error instanceof AppError && error.code === "configuration") return error.message;
    throw error;
  }
  return "accepted";
};

describe("the environment", () => {
  test("has defaults that listen on this machine only", () => {
    expect(parseEnv({})).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      url: "http://localhost:3000",
      smtpUrl: undefined,
      logLevel: "info",
    });
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "70000"],
    ["HOST", "a b"],
    ["DATABASE_URL", "mysql://x"],
    ["QUOIN_URL", "crm.example.com"],
    ["QUOIN_URL", "https://crm.example.com/path"],
    ["SMTP_URL", "http://mail"],
    ["SMTP_URL", "smtp://"],
    ["LOG_LEVEL", "loud"],
  ])("refuses %s=%s in one line that names it", (name, value) => {
    const line = refusal({ [name]: value });
    expect(line).toContain(`${name} takes `);
    expect(line).not.toContain("\n");
  });

  test("never echoes what may hold a password", () => {
    expect(refusal({ DATABASE_URL: "mysql://user:hunter2@host/db" })).not.toContain("hunter2");
    expect(refusal({ SMTP_URL: "http://user:hunter2@host" })).not.toContain("hunter2");
  });
});
