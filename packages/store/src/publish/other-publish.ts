import { AppError } from "@quoin/definition";

/** What a publish is refused with while another process works ahead of one. */
export const otherPublish = (): AppError =>
  new AppError("busy", "Another publish is under way. Try again in a minute.");
