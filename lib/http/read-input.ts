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

export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/json")) throw new AppError("unsupported", "expects JSON");
  const text = await request.text();
  assertSmall(text);
  try {
    return JSON.parse(text) as unknown;
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
    const values = pairs.getAll(key);
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
