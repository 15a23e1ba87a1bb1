import { SingleBar } from "cli-progress";
import type { Output } from "./output.ts";

const EVERY = 2_000;

/** Writes to standard output; progress goes to standard error so that pipes stay clean. */
export function createOutput(json: boolean): Output {
  const line = (text: string): void => {
    if (!json) process.stdout.write(`${text}\n`);
  };
  return {
    json,
    line,
    result(value, words) {
      if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
      else for (const text of [words(value)].flat()) line(text);
    },
    progress(name) {
      if (json) return { update: () => undefined, end: () => undefined };
      if (process.stderr.isTTY) {
        const bar = new SingleBar({
          format: `${name} {bar} {value}/{total} {eta_formatted}`,
          stream: process.stderr,
          hideCursor: true,
          clearOnComplete: false,
        });
        let begun = false;
        return {
          update: (done, total) => {
            if (begun) bar.setTotal(total);
            else bar.start(total, done);
            begun = true;
            bar.update(done);
          },
          end: () => bar.stop(),
        };
      }
      let last = 0;
      return {
        update: (done, total) => {
          if (Date.now() - last < EVERY && done < total) return;
          last = Date.now();
          process.stderr.write(`${name} ${done}/${total}\n`);
        },
        end: () => undefined,
      };
    },
  };
}
