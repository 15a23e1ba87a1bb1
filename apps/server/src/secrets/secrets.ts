/** Keys, each of 32 random bytes as base64url. */
export interface Secrets {
  readonly session: string;
  readonly encryption: string;
  readonly signature: string;
}
