import "server-only";
import { AppError } from "@/lib/errors";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The id a form's URL names; anything that is no id answers as an absent row does. */
export function idFrom(params: Readonly<Record<string, string>>, name: string): string {
  const id = params[name] ?? "";
  if (!UUID.test(id)) throw new AppError("not-found", `${name} is not an id`);
  return id;
}
