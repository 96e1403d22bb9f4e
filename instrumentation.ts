import { noteFailedPage } from "@/components/shell/failed-pages";

/** Next.js calls this once when a server process starts. */
export async function register(): Promise<void> {
  if (process.env["NEXT_RUNTIME"] !== "nodejs") return;
  const { prepareWeb } = await import("@/lib/use-cases/worker/prepare-web");
  void prepareWeb();
}

type Failed = { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> };

/** Next.js calls this for each error of a page, before it writes the document that stands in its place. */
export function onRequestError(_error: unknown, { headers }: Failed): void {
  const page = headers["x-plumbline-page"];
  if (typeof page === "string") noteFailedPage(page);
}
