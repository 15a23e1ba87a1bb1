import { AppError } from "@quoin/definition";

const ADDRESS =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)*$/;

/** The address in its one form (trimmed, lower case). Throws `validation` for what is no plain address: no comments, groups, quotes or line breaks. */
export function checkEmail(email: string): string {
  const plain = email.trim().toLowerCase();
  if (plain.length <= 254 && ADDRESS.test(plain)) return plain;
  throw new AppError("validation", "This is not an e-mail address.", {
    details: [{ path: "/email", code: "not_an_email" }],
  });
}
