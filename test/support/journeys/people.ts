/** Who a person is to the sign-in. */
export interface Login {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The first administrator of the prepared workspace. */
export const ADMIN: Login = { name: "李经理", email: "admin@example.com", password: "correct horse battery" };

/** A member of staff; made by the journeys that need one. */
export const STAFF: Login = { name: "王小明", email: "wang@example.com", password: "staple of the battery" };
