import "server-only";
import { AppError } from "@/lib/errors";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const isId = (text: string): boolean => UUID.test(text);

/** The id a form's URL names; anything that is no id answers as an absent row does. */
export function idFrom(params: Readonly<Record<string, string>>, name: string): string {
  const id = params[name] ?? "";
  if (!isId(id)) throw new AppError("not-found", `${name} is not an id`);
  return id;
}
