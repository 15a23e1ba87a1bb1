// Loaded into a server before its program: lets one name of the internet lead to a port of this machine, which the product
// itself never allows. The guard still judges the address that the name has out there.
import dns from "node:dns";
import net from "node:net";

const NAME = "hook.example.com";
const { lookup } = dns;
dns.lookup = (host, options, done) =>
  host === NAME ? done(null, [{ address: "93.184.216.34", family: 4 }]) : lookup(host, options, done);

const { connect } = net;
net.connect = (options, ...rest) => {
  if (options?.host !== NAME) return connect(options, ...rest);
  const here = (host, how, done) =>
    options.lookup(host, how, (error) => done(error, how.all ? [{ address: "127.0.0.1", family: 4 }] : "127.0.0.1", 4));
  return connect({ ...options, port: Number(process.env.HOOK_PORT), lookup: here }, ...rest);
};
