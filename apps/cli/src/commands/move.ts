import { moveTo, readEnvironment } from "@quoin/server";
import type { Command } from "commander";
import { createOutput } from "../terminal/create-output.ts";
import { globals } from "../with-workspace.ts";

export function moveCommand(program: Command): void {
  program
    .command("move")
    .description(
      "Carry the workspace over to an empty PostgreSQL database, or to a new SQLite file, and compare every row",
    )
    .requiredOption("--to <place>", "postgres://user:password@host/database, or the path of a file")
    .action(async ({ to }: { readonly to: string }, command: Command) => {
      const { json = false, data } = globals(command);
      const env = readEnvironment({ QUOIN_DATA: data });
      const rows = await moveTo(env, to, () => undefined);
      const total = Object.values(rows).reduce((sum, one) => sum + one, 0);
      const next = to.startsWith("postgres")
        ? "Set DATABASE_URL to the new place; the data folder stays, with its secrets and files."
        : "Put the file into the data folder as quoin.db and take DATABASE_URL away.";
      createOutput(json).result({ tables: rows, rows: total }, () => [
        `Moved ${total} rows of ${Object.keys(rows).length} tables; each was compared.`,
        next,
      ]);
    });
}
