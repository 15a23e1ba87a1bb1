/** The header in which our own code names the peer's address; a client's own is always overwritten. */
export const ADDRESS_HEADER = "x-quoin-address";
