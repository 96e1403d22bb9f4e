import { checkHealth } from "@/lib/use-cases/worker/check-health";

/** For whoever watches the machine: open to all, and says nothing about anyone. 503 when the database is down or stores nothing. */
export async function GET(): Promise<Response> {
  const health = await checkHealth();
  const status = health.database === "ok" ? 200 : 503;
  return Response.json(health, { status, headers: { "cache-control": "no-store" } });
}
