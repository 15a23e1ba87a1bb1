// A file of its own for its import by name: a bundler gives a package imported on demand as its default alone.
import { request } from "undici";

/** Sends one HTTP request. */
export const sendRequest: typeof request = (url, options) => request(url, options);
