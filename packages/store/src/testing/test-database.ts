import { createHash } from "node:crypto";
import { Client } from "pg";

/** Address of the server in a run on PostgreSQL. */
function testServer(): string | undefined {
  if (process.env["QUOIN_TEST_ENGINE"] !== "postgres") return undefined;
  const server = process.env["QUOIN_TEST_POSTGRES"];
  if (server === undefined) throw new Error("The run on PostgreSQL has no server.");
  return server;
}

const made = new Map<string, Promise<string>>();

async function ask(server: string, text: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

function addressOf(server: string, file: string): { readonly name: string; readonly url: string } {
  const name = `t_${createHash("sha256").update(file).digest("hex").slice(0, 24)}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { name, url: url.href };
}

async function make(server: string, file: string): Promise<string> {
  const { name, url } = addressOf(server, file);
  await ask(server, `create database ${name} template template0 strategy file_copy`).catch((error: unknown) => {
    // Another process of the same test made it.
    if (!String(error).includes("exists")) throw error;
  });
  return url;
}

/**
 * Where a test's database is: the file itself, or in a run on PostgreSQL a database of its own that stands for the file,
 * made when it is first asked for. The same file is the same database, from other processes of the test too.
 */
export function testDatabase(file: string): Promise<string> {
  const server = testServer();
  if (server === undefined) return Promise.resolve(file);
  const known = made.get(file) ?? make(server, file);
  made.set(file, known);
  return known;
}

/** Lets go of what `testDatabase` made for a file. Nothing in a run on SQLite. */
export async function dropTestDatabase(file: string): Promise<void> {
  const server = testServer();
  if (server === undefined || !made.delete(file)) return;
  await ask(server, `drop database if exists ${addressOf(server, file).name} with (force)`);
}
