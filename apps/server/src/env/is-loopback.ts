import ipaddr from "ipaddr.js";

/** Whether a name or address is this machine only. */
export function isLoopback(host: string): boolean {
  const plain = host.replace(/^\[|\]$/g, "");
  if (plain === "localhost" || plain.endsWith(".localhost")) return true;
  return ipaddr.isValid(plain) && ipaddr.process(plain).range() === "loopback";
}
