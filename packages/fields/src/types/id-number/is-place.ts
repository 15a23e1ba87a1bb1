/** First two digits of a number: the province or region that gave it (GB/T 2260, with Hong Kong, Macau and Taiwan). */
const PLACES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Whether digits begin as those of a province do. */
export const isPlace = (digits: string): boolean => PLACES.test(digits);
