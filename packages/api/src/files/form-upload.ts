import { PassThrough, type Readable } from "node:stream";
import { Busboy, type BusboyHeaders } from "@fastify/busboy";
import { AppError } from "@quoin/definition";
import type { Upload } from "./upload.ts";

const malformed = (message: string, code: string): AppError =>
  new AppError("malformed", message, { details: [{ path: "/file", code }] });

/**
 * The one file of a form (multipart/form-data). It ends only when the whole form has been read and was sound, so that nothing
 * is kept of a form that is broken further on. Throws `malformed` where there is no file, or more than one.
 */
export function formUpload(headers: BusboyHeaders, body: Readable): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const content = new PassThrough();
    const fail = (error: unknown): void => {
      const told = error instanceof AppError ? error : malformed("The form could not be read.", "bad_form");
      reject(told);
      // Nobody may be reading it yet.
      content.once("error", () => undefined);
      content.destroy(told);
      body.destroy();
    };
    let form: InstanceType<typeof Busboy>;
    try {
      form = new Busboy({ headers, limits: { files: 1, fields: 20, fieldSize: 1000, parts: 21, headerPairs: 50 } });
    } catch (error) {
      fail(error);
      return;
    }
    let found = false;
    form.on("file", (_field, stream, name) => {
      found = true;
      stream.on("error", fail);
      stream.pipe(content, { end: false });
      resolve({ name, content });
    });
    form.on("filesLimit", () => fail(malformed("A form carries one file.", "too_many_files")));
    form.on("error", fail);
    form.on("finish", () => {
      if (found) content.end();
      else fail(malformed("The form carries no file.", "required"));
    });
    body.on("error", fail);
    // Whoever receives it gave up: what is still sent runs out unread.
    content.once("close", () => body.destroy());
    body.pipe(form);
  });
}
