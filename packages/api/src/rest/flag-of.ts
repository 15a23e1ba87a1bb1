import { AppError } from "@quoin/definition";

const MEANT: Readonly<Record<string, boolean>> = { true: true, "1": true, false: false, "0": false };

/** A parameter that says yes or no; undefined where it is not given. Throws `malformed` for other texts: a dry run that was meant must not be done. */
export function flagOf(name: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(MEANT, text)) return MEANT[text];
  throw new AppError("malformed", `The parameter "${name}" is not understood: it takes true or false.`, {
    details: [{ path: `/${name}`, code: "wrong_type", params: {} }],
  });
}
