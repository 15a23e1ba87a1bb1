const URI = /^[a-z][a-z0-9+.-]*:[!#-;=?-[\]_a-z~]+$/i;

/** An absolute URI of ASCII characters, as RFC 3986 allows them. */
export const isUri = (text: string): boolean => URI.test(text) && URL.canParse(text);
