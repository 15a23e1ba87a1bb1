/** A user as administrators see one. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly disabled: boolean;
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly manager?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly createdAt: string;
}
