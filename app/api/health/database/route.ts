import { isDatabaseUp } from "@/lib/use-cases/worker/check-health";

/** The word a phone or a tablet waits for before it sends: 204, or 503 when what it sends could not be stored. */
export async function GET(): Promise<Response> {
  const status = (await isDatabaseUp()) ? 204 : 503;
  return new Response(null, { status, headers: { "cache-control": "no-store" } });
}
