import type { Request, Response } from "express";
import type { Caller } from "../context/caller.ts";
import type { Services } from "../context/services.ts";

/** What a REST handler is given. */
export interface RestRequest {
  readonly services: Services;
  readonly caller: Caller;
  readonly request: Request;
  readonly response: Response;
}

export type RestHandler = (call: RestRequest) => Promise<void> | void;
