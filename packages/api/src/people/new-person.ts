/** A user to be made. `password` is in clear and is hashed before it is kept. */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly roles?: readonly string[];
  readonly teams?: readonly string[];
  readonly manager?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}
