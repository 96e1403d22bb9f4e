import type { Sql } from "@/lib/data/sql";

/** How PostgreSQL runs the statements that `list` sends, planned once for all values as they are; they find nothing. */
export async function planOf(sql: Sql, list: (sql: Sql) => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const query: Sql["query"] = async (text, values = []) => {
    await sql.query(`PREPARE asked AS ${text}`);
    const given = values.length === 0 ? "" : `(${values.map(() => "NULL").join(", ")})`;
    const explained = await sql.query<Record<string, string>>(`EXPLAIN EXECUTE asked${given}`);
    lines.push(...explained.map((line) => line["QUERY PLAN"] ?? ""));
    await sql.query("DEALLOCATE asked");
    return [];
  };
  await list({ ...sql, query });
  return lines.join("\n");
}
