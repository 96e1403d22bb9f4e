import "server-only";
import { notFound } from "next/navigation";
import { isAppError } from "@/lib/errors";
import { idFrom } from "@/lib/http/id-from";

/** The id in a page's address; anything that is no id leads to the not-found page. */
export function idParam(text: string): string {
  try {
    return idFrom({ id: text }, "id");
  } catch (error) {
    if (isAppError(error, "not-found")) return notFound();
    throw error;
  }
}
