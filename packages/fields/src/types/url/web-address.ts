/** The address to follow, or `undefined` for anything but http and https, or with a name and password in it. */
export function webAddress(value: unknown): string | undefined {
  if (typeof value !== "string" || !URL.canParse(value)) return undefined;
  const { protocol, username, password, href } = new URL(value);
  return (protocol === "https:" || protocol === "http:") && username === "" && password === "" ? href : undefined;
}
