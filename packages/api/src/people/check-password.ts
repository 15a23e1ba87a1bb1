import { AppError } from "@quoin/definition";

export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;

const refuse = (code: string, message: string, params: Record<string, unknown> = {}): never => {
  throw new AppError("validation", message, { details: [{ path: "/password", code, params }] });
};

/** Throws `validation` for a password that is too short (10 characters), too long (128), one repeated character, or the person's own name or address. */
export function checkPassword(password: string, about: { readonly email: string; readonly name: string }): void {
  if (password.length < PASSWORD_MIN)
    refuse("too_short", `A password has at least ${PASSWORD_MIN} characters.`, { limit: PASSWORD_MIN });
  if (password.length > PASSWORD_MAX)
    refuse("too_long", `A password has at most ${PASSWORD_MAX} characters.`, { limit: PASSWORD_MAX });
  const folded = password.toLowerCase();
  const guessable =
    [about.email.toLowerCase(), about.name.toLowerCase()].includes(folded) || new Set(password).size < 3;
  if (guessable) refuse("too_guessable", "This password is too easy to guess.");
}
