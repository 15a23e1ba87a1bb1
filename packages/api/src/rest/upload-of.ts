import { AppError } from "@quoin/definition";
import type { Request } from "express";
import { formUpload } from "../files/form-upload.ts";
import type { Upload } from "../files/upload.ts";
import { bodyStream } from "./body-stream.ts";
import { parametersOf } from "./parameters-of.ts";

/** The file that a request carries: in a form, or as the body itself with its name as a parameter. Throws `malformed`. */
export async function uploadOf(request: Request): Promise<Upload> {
  const given = parametersOf(request, ["name"]).get("name");
  const { "content-type": type, ...headers } = request.headers;
  if (type !== undefined && /^multipart\//i.test(type)) {
    const { name, content } = await formUpload({ ...headers, "content-type": type }, bodyStream(request));
    return { name: given ?? name, content };
  }
  if (given === undefined || given === "")
    throw new AppError("malformed", "A file has a name: send a form, or the parameter name.", {
      details: [{ path: "/name", code: "required" }],
    });
  return { name: given, content: bodyStream(request) };
}
