import { loadFieldView } from "./load-field-view.ts";

/** Loads the views of all these types side by side, so that a grid or form that awaits it draws at once. */
export async function loadFieldViews(names: Iterable<string>): Promise<void> {
  await Promise.all([...new Set(names)].map((name) => loadFieldView(name).promise));
}
