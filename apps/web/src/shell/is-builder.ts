/** Builders fill the window and bring a bar of their own. */
export const isBuilder = (path: string): boolean => /^\/design\/[^/]+$/.test(path);
