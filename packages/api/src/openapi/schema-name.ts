/** `customer_visit` → `CustomerVisit`: how generated clients name the type. */
export const schemaName = (entity: string): string =>
  entity
    .split("_")
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
