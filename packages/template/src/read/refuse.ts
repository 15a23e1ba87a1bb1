import { AppError, type Problem } from "@quoin/definition";

/** The error of a package that cannot be read. `path` is the file in it, with a pointer into its JSON where known. */
export function refuse(message: string, details: readonly Problem[]): AppError {
  return new AppError("invalid_template", message, { details });
}

/** The same for one file. */
export function refuseFile(file: string, problem: Omit<Problem, "path">, message: string): AppError {
  return refuse(`${file}: ${message}`, [{ path: `/${file}`, ...problem }]);
}
