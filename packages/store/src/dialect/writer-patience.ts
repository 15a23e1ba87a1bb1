/**
 * How long a write waits for those before it, milliseconds: several imports at once take turns of seconds each. Less than the minute
 * after which proxies give a request up.
 */
export const WRITER_PATIENCE = 45_000;
