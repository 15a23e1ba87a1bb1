import ipaddr from "ipaddr.js";

/** Whether an address may be connected to. */
export type AddressRule = (address: string) => boolean;

/** Of IPv6 only what is given out for the public (2000::/3), without the parts that stand for something else. */
const PUBLIC_6 = ipaddr.parseCIDR("2000::/3");
const REFUSED_6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].map((range) => ipaddr.parseCIDR(range));
const REFUSED_4 = ["192.0.0.0/24", "192.88.99.0/24", "198.18.0.0/15"].map((range) => ipaddr.parseCIDR(range));

/** Only addresses of the public internet. Mapped IPv4 is judged as IPv4; NAT64 and other forms that hide one are refused. */
export const publicOnly: AddressRule = (address) => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed.kind() === "ipv4") return !REFUSED_4.some((range) => parsed.match(range));
  return parsed.match(PUBLIC_6) && !REFUSED_6.some((range) => parsed.match(range));
};
