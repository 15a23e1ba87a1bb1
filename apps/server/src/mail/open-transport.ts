// A file of its own for its import by name: a bundler gives a package imported on demand as its default alone.
import { createTransport, type Transporter } from "nodemailer";

/** A connection to a mail server. The library reads neither files nor addresses. */
export const openTransport = (url: string): Transporter =>
  createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
