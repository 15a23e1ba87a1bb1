// A bounded load generator over keep-alive connections to this machine.
import { Agent, request } from "node:http";

const once = (origin, agent, { method = "GET", path, headers, body }) =>
  new Promise((resolve, reject) => {
    const call = request(
      `${origin}${path}`,
      {
        method,
        agent,
        headers: { ...headers, ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }) },
      },
      (answer) => {
        const chunks = [];
        answer.on("data", (chunk) => chunks.push(chunk));
        answer.on("end", () => resolve({ status: answer.statusCode, body: Buffer.concat(chunks) }));
        answer.on("error", reject);
      },
    );
    call.once("error", reject);
    call.end(body);
  });

/** One request with a connection of its own. */
export async function ask(origin, call) {
  const agent = new Agent({ keepAlive: false });
  const { status, body } = await once(origin, agent, call);
  const text = body.toString("utf8");
  if (status >= 300) throw new Error(`${call.method ?? "GET"} ${call.path} answered ${status}: ${text.slice(0, 400)}`);
  return text === "" ? undefined : JSON.parse(text);
}

export const percentile = (sorted, part) =>
  sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;

/**
 * Sends `make(0)`, `make(1)`, … for `ms` milliseconds (or until `most` are sent) over `connections` connections.
 * Gives the number of answers, answers per second and latencies. Any answer but 2xx throws: a failing server is not fast.
 */
export async function load(origin, make, { connections, ms, most = Infinity }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections, noDelay: true });
  const latencies = [];
  let sent = 0;
  const began = performance.now();
  const worker = async () => {
    while (sent < most && performance.now() - began < ms) {
      const call = make(sent++);
      const from = performance.now();
      const { status, body } = await once(origin, agent, call);
      latencies.push(performance.now() - from);
      if (status >= 300) throw new Error(`${call.path} answered ${status}: ${body.toString("utf8").slice(0, 400)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: connections }, worker));
  } finally {
    agent.destroy();
  }
  const seconds = (performance.now() - began) / 1000;
  latencies.sort((a, b) => a - b);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(latencies, part));
  return { count: latencies.length, rps: latencies.length / seconds, p50, p95, p99 };
}
