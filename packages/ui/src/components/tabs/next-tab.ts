/** Which tab a key leads to from the chosen one, going round and past those that are disabled; undefined for any other key. */
export function nextTab(
  tabs: readonly { readonly key: string; readonly disabled?: boolean }[],
  value: string,
  pressed: string,
): string | undefined {
  const open = tabs.filter((tab) => !tab.disabled || tab.key === value);
  const at = open.findIndex((tab) => tab.key === value);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: open.length - 1 }[pressed];
  return to === undefined || open.length === 0 ? undefined : open[(to + open.length) % open.length]?.key;
}
