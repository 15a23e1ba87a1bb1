const SHOWN = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** Whether every browser draws pictures of this media type, and the server lets them be drawn. */
export const isShown = (type: string | undefined): boolean => type !== undefined && SHOWN.has(type);
