import { VERSION } from "@quoin/server";
import { Command } from "commander";
import { backupCommand } from "./commands/backup.ts";
import { definitionCommand } from "./commands/definition.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { moveCommand } from "./commands/move.ts";
import { restoreCommand } from "./commands/restore.ts";
import { setupCommand } from "./commands/setup.ts";
import { startCommand } from "./commands/start.ts";
import { templateCommand } from "./commands/template.ts";
import { tokenCommand } from "./commands/token.ts";
import { typesCommand } from "./commands/types.ts";
import { userCommand } from "./commands/user.ts";

const COMMANDS = [
  startCommand,
  setupCommand,
  userCommand,
  tokenCommand,
  templateCommand,
  definitionCommand,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  moveCommand,
  typesCommand,
];

/** The `quoin` command with everything that it can do. */
export function createProgram(): Command {
  const program = new Command("quoin")
    .description("A CRM that a business shapes by drag and drop.")
    .version(VERSION)
    .option("--json", "print one JSON document")
    .option("--data <folder>", "the data folder (QUOIN_DATA)")
    .showHelpAfterError("(quoin --help shows the commands)")
    .exitOverride();
  for (const add of COMMANDS) add(program);
  for (const command of program.commands) inherit(command);
  return program;
}

/** Global options may stand behind the command too, and wrong usage ends everywhere in the same way. */
function inherit(command: Command): void {
  command
    .exitOverride()
    .option("--json", "print one JSON document")
    .option("--data <folder>", "the data folder (QUOIN_DATA)");
  for (const inner of command.commands) inherit(inner);
}
