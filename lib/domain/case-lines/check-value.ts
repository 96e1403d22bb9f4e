import { jsonOf } from "@/lib/domain/text/json-of";

export type Json = Readonly<Record<string, unknown>>;
/** What a value must be, in words, or null when it is right. */
export type Check = (value: unknown) => string | null;

export const oneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value) ? null : `must be one of ${values.map(String).join(", ")}`;

export const wholeNumber =
  (lowest: number, highest: number = Number.MAX_SAFE_INTEGER): Check =>
  (value) =>
    typeof value === "number" && Number.isSafeInteger(value) && value >= lowest && value <= highest
      ? null
      : `must be a whole number${rangeInWords(lowest, highest)}`;

function rangeInWords(lowest: number, highest: number): string {
  if (highest < Number.MAX_SAFE_INTEGER) return ` from ${lowest} to ${highest}`;
  return lowest < 0 ? "" : `, ${lowest} or more`;
}

export const anyNumber: Check = (value) =>
  typeof value === "number" && Number.isFinite(value) ? null : "must be a number";

export const listOf =
  (check: Check): Check =>
  (value) => {
    if (!Array.isArray(value)) return "must be a list";
    return value.map(check).find((fault) => fault !== null) ?? null;
  };

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object a line holds, or null when it holds anything else. */
export function parseObject(line: string): Json | null {
  const value = jsonOf(line);
  return isObject(value) ? value : null;
}
