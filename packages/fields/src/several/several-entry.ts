/** One of several e-mail addresses, phone numbers, … of a field; the first of them is the primary one. */
export interface SeveralEntry {
  readonly value: string;
  /** What it is for: the id of a known label ("work"), or a word of one's own. */
  readonly label?: string;
}
