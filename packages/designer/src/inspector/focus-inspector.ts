/** Id of the inspector's panel. */
export const INSPECTOR_ID = "designer-inspector";

/** Takes the focus to the first input of the inspector, once it shows what was just selected. */
export function focusInspector(): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`#${INSPECTOR_ID} [role="tabpanel"] input, #${INSPECTOR_ID} input`)?.focus();
  });
}
