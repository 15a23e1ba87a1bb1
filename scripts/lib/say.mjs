/** Progress goes to stderr: stdout belongs to what is being run (`npm run quoin -- … --json`). */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Seconds since `start` (of Date.now()), for people. */
export function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
