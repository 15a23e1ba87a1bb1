/** The fewest characters that a password may have; the server says the same. */
export const MIN_PASSWORD = 10;

/** How hard a password is to guess, 0 to 4, by its length and the kinds of characters in it. A hint, not a rule. */
export function passwordStrength(password: string): number {
  if (password.length < MIN_PASSWORD) return password.length === 0 ? 0 : 1;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(password)).length;
  const distinct = new Set(password).size;
  if (distinct < 5) return 1;
  return Math.min(
    4,
    (password.length >= 12 ? 2 : 1) + (kinds >= 3 ? 1 : 0) + (password.length >= 16 || kinds === 4 ? 1 : 0),
  );
}
