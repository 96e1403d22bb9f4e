/** Next.js calls this once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { prepareWeb } = await import("@/lib/use-cases/worker/prepare-web");
  void prepareWeb();
}
