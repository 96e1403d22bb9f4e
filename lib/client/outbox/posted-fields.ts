import { WHOSE_FIELD } from "@/lib/contracts/whose-field";
import type { PostedFields } from "@/lib/domain/outbox/unsent-form";

/** A form's fields as the browser would post them, with each of several values of one name. */
export function postedFields(form: HTMLFormElement): PostedFields {
  const data = new FormData(form);
  // The outbox says by itself whose they are.
  data.delete(WHOSE_FIELD);
  const posted = [...new Set(data.keys())].map((name) => {
    const values = data.getAll(name).filter((value) => typeof value === "string");
    return [name, values.length === 1 ? (values[0] ?? "") : values] as const;
  });
  return Object.fromEntries(posted);
}
