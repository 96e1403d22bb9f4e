import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { plainIssue } from "@/lib/http/plain-issue";

const MAX_BODY_BYTES = 1_000_000;
/** Keys repeated in a form become a list. */
export type FormFields = Readonly<Record<string, string | string[]>>;

function assertSmall(text: string): void {
  if (text.length > MAX_BODY_BYTES) throw new AppError("invalid", "body too large");
}

/**
 * What a text pasted from elsewhere may carry and no column can hold, so that saving it failed for as long as it stood
 * there: the null character goes, and half a sign without its other half becomes the replacement sign.
 */
const storable = (text: string): string => text.replaceAll("\0", "").toWellFormed();

/** Only an escape can write such a sign in a body. To be asked for every text of one takes JSON.parse nine times as long. */
const mayHoldUnstorable = (body: string): boolean => body.includes(String.raw`\u`);

/** Every text of a body; JSON.parse asks for them one by one. */
const storableValue = (_key: string, value: unknown): unknown =>
  typeof value === "string" ? storable(value) : value;

export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) throw new AppError("unsupported", "expects JSON");
  const text = await request.text();
  assertSmall(text);
  try {
    return JSON.parse(text, mayHoldUnstorable(text) ? storableValue : undefined) as unknown;
  } catch {
    throw new AppError("invalid", "body is not JSON");
  }
}

export async function readForm(request: Request): Promise<FormFields> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded"))
    throw new AppError("unsupported", "expects a form");
  const text = await request.text();
  assertSmall(text);
  return fieldsOf(new URLSearchParams(text));
}

/** Query or form pairs as an object; a repeated key gives a list. */
export function fieldsOf(pairs: URLSearchParams): FormFields {
  const fields: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>;
  for (const key of new Set(pairs.keys())) {
    const values = pairs.getAll(key).map(storable);
    fields[key] = values.length > 1 ? values : (values[0] ?? "");
  }
  return { ...fields };
}

/** Parses by `schema`; a refusal names the fields and carries plain words, the schema's own first, never the values. */
export function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { error: plainIssue });
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".") || "body"] ??= issue.message;
  throw new AppError("invalid", `fields: ${Object.keys(fields).join(", ")}`, fields);
}
