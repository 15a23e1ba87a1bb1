/** Where and how the server runs, read from the environment. */
export interface Env {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly data: string;
  readonly databaseUrl: string | undefined;
  /** Without a slash at its end. */
  readonly url: string;
  readonly secretFile: string;
  readonly smtpUrl: string | undefined;
  readonly logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
}
