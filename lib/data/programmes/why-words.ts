import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { WhyWords } from "@/lib/domain/self-check/why";

/** The clinic's own words for why an exercise is in a plan. */
export async function findWhyWords(sql: Sql, clinicId: string): Promise<WhyWords> {
  const [row] = await sql.query<{ words: WhyWords }>(
    `SELECT why_words AS words FROM clinic WHERE id = $1::uuid`,
    [clinicId],
  );
  return row?.words ?? {};
}

export async function updateWhyWords(sql: Sql, clinicId: string, words: WhyWords): Promise<void> {
  await sql.query(`UPDATE clinic SET why_words = $2::jsonb WHERE id = $1::uuid RETURNING id`, [
    clinicId,
    JSON.stringify(words),
  ]);
}
