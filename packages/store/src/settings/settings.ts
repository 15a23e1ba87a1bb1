/** Small values by key, JSON. */
export interface Settings {
  get(key: string): Promise<unknown>;
  /** `undefined` removes it. */
  set(key: string, value: unknown): Promise<void>;
  all(): Promise<Readonly<Record<string, unknown>>>;
}
