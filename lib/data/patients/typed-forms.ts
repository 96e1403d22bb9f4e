import "server-only";
import { withLookup } from "@/lib/data/with-actor";

/** Keeps a refused form's sealed text under an id that only the refused browser is told. */
export async function createTypedForm(id: string, sealed: string, expiresAt: Date): Promise<void> {
  await withLookup(id, (sql) =>
    sql.query("INSERT INTO typed_form (id, sealed, expires_at) VALUES ($1::uuid, $2, $3)", [
      id,
      sealed,
      expiresAt,
    ]),
  );
}

export async function findTypedForm(id: string): Promise<string | undefined> {
  const [row] = await withLookup(id, (sql) =>
    sql.query<{ sealed: string }>(
      "SELECT sealed FROM typed_form WHERE id = $1::uuid AND expires_at > now()",
      [id],
    ),
  );
  return row?.sealed;
}

/** Forgets those that have run out; row security lets only these go. */
export async function removeOldTypedForms(): Promise<void> {
  await withLookup("", (sql) => sql.query("DELETE FROM typed_form WHERE expires_at < now() RETURNING id"));
}
