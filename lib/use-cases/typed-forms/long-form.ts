import "server-only";
import { randomUUID } from "node:crypto";
import { createTypedForm, findTypedForm } from "@/lib/data/patients/typed-forms";

/** Keeps what a refused form was sent with, sealed by the caller, where a cookie is too small for it. Answers its id. */
export async function keepLongForm(sealed: string, expiresAt: Date): Promise<string> {
  const id = randomUUID();
  await createTypedForm(id, sealed, expiresAt);
  return id;
}

export const readLongForm = (id: string): Promise<string | undefined> => findTypedForm(id);
