/** One calendar day in the time zone of binding: its date, and the instants [from, to) in UTC with milliseconds that it covers there. */
export interface BoundDay {
  readonly date: string;
  readonly from: string;
  readonly to: string;
}
