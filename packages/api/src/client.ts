// What a client may load: types and the wire format, no server code.
export { plainTransformer } from "./trpc/plain-transformer.ts";
export type { AppRouter } from "./router.ts";
export type { RouterInputs, RouterOutputs } from "./router-types.ts";
export type { PublicError } from "./errors/public-error.ts";
