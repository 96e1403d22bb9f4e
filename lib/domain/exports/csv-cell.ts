/** A value of a row as one cell: what is not plain text or a number is JSON. */
export function csvCell(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number") return value;
  return JSON.stringify(value);
}
