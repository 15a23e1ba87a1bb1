/** Records of a part: few enough that nobody notices the transaction that writes them. */
export const PART = 2000;
