import { AppError } from "@quoin/definition";

/**
 * Maps an error of SQLite to the closed table. The package has no extended codes, so the message is read.
 * `duplicate` carries `data: {table, columns}` with the physical names.
 */
export function sqliteError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = /^(SQLITE_[A-Z]+)/.exec(message)?.[1] ?? "";
  const cause = { cause: error };
  const unique = /UNIQUE constraint failed: (.+)$/.exec(message)?.[1];
  if (unique !== undefined) {
    const names = unique.split(", ").map((name) => name.split("."));
    const columns = names.map((parts) => parts.at(-1) ?? "");
    const data = { table: names[0]?.[0] ?? "", columns };
    return new AppError("duplicate", "Another record already has this value.", { ...cause, data });
  }
  if (message.includes("FOREIGN KEY constraint failed")) {
    return new AppError("dangling_relation", "A relation points at a record that does not exist.", cause);
  }
  if (message.includes("integer overflow"))
    return new AppError("too_large", "A sum is larger than can be worked out. Narrow down what is summed up.", cause);
  switch (code) {
    case "SQLITE_FULL":
      return new AppError("storage_full", "The disk is full. Nothing was written.", cause);
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return new AppError("busy", "The database is busy. Try again shortly.", cause);
    case "SQLITE_INTERRUPT":
      return new AppError("unavailable", "The query took too long and was stopped.", cause);
    case "SQLITE_TOOBIG":
      return new AppError("too_large", "A value is too large to store.", cause);
    case "SQLITE_IOERR":
    case "SQLITE_CANTOPEN":
    case "SQLITE_READONLY":
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
      return new AppError("unavailable", "The database file cannot be read or written.", cause);
    default:
      return new AppError("internal", "The database refused a statement.", cause);
  }
}
