import { AppError } from "@quoin/definition";

/** The fields of an error that PostgreSQL reports; of one that the network reports only the code. */
interface Reported {
  readonly code: string;
  readonly message: string;
  readonly table: string;
  readonly detail: string;
}

const textOf = (error: object, key: string): string => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : "";
};

function reported(error: unknown): Reported {
  if (typeof error !== "object" || error === null) return { code: "", message: String(error), table: "", detail: "" };
  const [code, message, table, detail] = ["code", "message", "table", "detail"].map((key) => textOf(error, key));
  return { code: code ?? "", message: message ?? "", table: table ?? "", detail: detail ?? "" };
}

const AWAY = /^(08|57P0)|^E[A-Z]+$/;
const LOST = /Connection terminated|Client has encountered|timeout exceeded when trying to connect|not queryable/;

/** Whether the connection itself is gone, so that nothing more can be asked of it. */
export function isLost(error: unknown): boolean {
  const { code, message } = reported(error);
  return AWAY.test(code) || LOST.test(message);
}

/** Whether a prepared statement fails because its tables changed: prepared anew, it runs. */
export const isOutdated = (error: unknown): boolean => reported(error).code === "0A000";

/** Whether a statement was refused for what it would have stored: its transaction stores nothing then. */
export const isRefused = (error: unknown): boolean =>
  error instanceof AppError && reported(error.cause).code.startsWith("23");

/**
 * Maps an error of PostgreSQL or of the way there to the closed table.
 * `duplicate` carries `data: {table, columns}` with the physical names.
 */
export function postgresError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { code, table, detail } = reported(error);
  const cause = { cause: error };
  if (isLost(error))
    return new AppError("unavailable", "The connection to the database was lost. Nothing was written.", cause);
  switch (code) {
    case "23505": {
      // "Key (a, b)=(1, 2) already exists." in whatever language the server speaks.
      const columns = (/\((.*?)\)=\(/.exec(detail)?.[1] ?? "").split(", ").map((name) => name.replaceAll('"', ""));
      return new AppError("duplicate", "Another record already has this value.", {
        ...cause,
        data: { table, columns },
      });
    }
    case "23503":
      return new AppError("dangling_relation", "A relation points at a record that does not exist.", cause);
    case "53100":
      return new AppError("storage_full", "The database's disk is full. Nothing was written.", cause);
    case "40001":
    case "40P01":
    case "53300":
    case "55P03":
      return new AppError("busy", "The database is busy. Try again shortly.", cause);
    case "57014":
      return new AppError("unavailable", "The query took too long and was stopped.", cause);
    case "54000":
    case "22001":
      return new AppError("too_large", "A value is too large to store.", cause);
    case "28000":
    case "28P01":
    case "3D000":
    case "42501":
      return new AppError("unavailable", "The database refused this user or has no such database.", cause);
    case "53200":
    case "58030":
    case "XX001":
    case "XX002":
      return new AppError("unavailable", "The database cannot read or write its data.", cause);
    default:
      return new AppError("internal", "The database refused a statement.", cause);
  }
}
