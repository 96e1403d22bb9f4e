/** A posted page before anyone has read it: text by field name, several values where a name repeats. */
export type RawFields = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The field's first value without the spaces around it; empty when the field was not sent. */
export function one(raw: RawFields, field: string): string {
  return (many(raw, field)[0] ?? "").trim();
}

export function many(raw: RawFields, field: string): readonly string[] {
  const value = Object.hasOwn(raw, field) ? raw[field] : undefined;
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
