/** How the canvas is looked at. */
export interface Preview {
  /** As staff of this role see and use it; without one the form is being designed. */
  readonly role: string | undefined;
  readonly locale: string;
  readonly device: "desktop" | "phone";
}
