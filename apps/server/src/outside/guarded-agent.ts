import dns from "node:dns";
import type { LookupFunction } from "node:net";
import { AppError } from "@quoin/definition";
import ipaddr from "ipaddr.js";
import { Agent, buildConnector } from "undici";
import type { AddressRule } from "./address-rule.ts";

const blocked = (): AppError =>
  new AppError("blocked_address", "This address is not on the public internet.", {
    details: [{ path: "/url", code: "private_address" }],
  });

/**
 * An agent that asks the rule of the very address that it connects to: names are resolved once and judged then,
 * literal addresses are judged before connecting. Proxies of the environment are not used.
 */
export function guardedAgent(allows: AddressRule, timeout: number): Agent {
  const lookup: LookupFunction = (host, options, done) => {
    dns.lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return done(error, "", 4);
      // One private answer among public ones is an attack, not a choice.
      if (addresses.length === 0 || addresses.some(({ address }) => !allows(address))) return done(blocked(), "", 4);
      if (options.all) return (done as unknown as (error: null, all: dns.LookupAddress[]) => void)(null, addresses);
      const [first] = addresses;
      return done(null, first?.address ?? "", first?.family ?? 4);
    });
  };
  const connect = buildConnector({ lookup, timeout });
  return new Agent({
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/g, "");
      if (ipaddr.isValid(host) && !allows(host)) return done(blocked(), null);
      return connect(options, done);
    },
    headersTimeout: timeout,
    bodyTimeout: timeout,
  });
}
