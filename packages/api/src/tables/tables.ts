/** Tables of better-auth; its column names are its own. */
export interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean | number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface SessionTable {
  id: string;
  token: string;
  userId: string;
  expiresAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  createdAt: string;
  updatedAt: string;
}

/** What we know of a user besides who they are. JSON columns are text. */
export interface PersonTable {
  user: string;
  disabled: number;
  locale: string | null;
  time_zone: string | null;
  teams: string;
  manager: string | null;
  preferences: string;
}

export interface UserRoleTable {
  user: string;
  role: string;
}

/** One row at most: its key is what makes the race for the first administrator have one winner. */
export interface SetupTable {
  id: number;
  user: string;
  at: string;
}

export interface TokenTable {
  id: string;
  name: string;
  user: string;
  hash: string;
  scopes: string;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
  revoked_at: string | null;
}

export interface SavedViewTable {
  id: string;
  entity: string;
  name: string;
  owner: string;
  shared: number;
  state: string;
  created_at: string;
  updated_at: string;
}

export interface NotificationTable {
  id: string;
  key: string;
  user: string;
  title: string;
  body: string | null;
  entity: string | null;
  record: string | null;
  at: string;
  read_at: string | null;
}

export interface OutboxTable {
  id: string;
  key: string;
  recipient: string;
  subject: string;
  body: string;
  status: "waiting" | "sent" | "failed";
  attempts: number;
  error: string | null;
  created_at: string;
  sent_at: string | null;
}

export interface ImportTable {
  id: string;
  entity: string;
  user: string;
  file_name: string;
  file: string;
  /** JSON: encoding, delimiter, header, rows. */
  source: string;
  /** JSON: the choices with which it was started. */
  choices: string | null;
  job: string | null;
  /** Data rows dealt with so far; written in the transaction of their records. */
  rows_done: number;
  created: number;
  updated: number;
  failed: number;
  created_at: string;
}

export interface ImportErrorTable {
  import: string;
  row: number;
  /** JSON: problems with the column and value of each. */
  problems: string;
  /** 1: the row went in all the same. */
  warning: number;
}

export interface TeamTable {
  id: string;
  name: string;
  /** The name folded: no two teams are called alike. */
  fold: string;
  created_at: string;
}

/** What is counted of somebody for a while. */
export interface TallyTable {
  id: string;
  name: string;
  /** A digest. */
  who: string;
  at: string;
}

/** The tables of this package, for Kysely. */
export interface ApiTables {
  quoin_user: UserTable;
  quoin_account: AccountTable;
  quoin_session: SessionTable;
  quoin_person: PersonTable;
  quoin_user_role: UserRoleTable;
  quoin_team: TeamTable;
  quoin_setup: SetupTable;
  quoin_token: TokenTable;
  quoin_saved_view: SavedViewTable;
  quoin_notification: NotificationTable;
  quoin_outbox: OutboxTable;
  quoin_import: ImportTable;
  quoin_import_error: ImportErrorTable;
  quoin_tally: TallyTable;
}
