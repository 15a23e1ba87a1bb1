import { AppError } from "@quoin/definition";

/** The one error of a refused condition: what is wrong (`code`, `params`) and where (`path`, a JSON pointer). */
export function conditionError(path: string, code: string, params?: Readonly<Record<string, unknown>>): AppError {
  const about = params === undefined ? "" : ` ${JSON.stringify(params)}`;
  return new AppError("invalid_condition", `The condition is not valid at "${path}": ${code}${about}.`, {
    details: [params === undefined ? { path, code } : { path, code, params }],
  });
}
