import { INSPECTOR_ID } from "./inspector-id.ts";

/** Takes the focus to the first input of the inspector, once it shows what was just selected. */
export function focusInspector(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${INSPECTOR_ID} input`)?.focus());
}
