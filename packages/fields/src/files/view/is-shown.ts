import { PICTURES } from "../pictures.ts";

/** Whether every browser draws pictures of this media type, and the server lets them be drawn. */
export const isShown = (type: string | undefined): boolean => type !== undefined && PICTURES.has(type);
