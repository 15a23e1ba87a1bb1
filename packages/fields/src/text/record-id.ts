/** What an id of a record or a user may look like: ours are UUIDs, those of other sign-in systems may be plain. */
export const ID_PATTERN = "^[A-Za-z0-9_-]{1,64}$";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a typed text is surely an id and no name. */
export const looksLikeId = (text: string): boolean => UUID.test(text);
