"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Also what instrumentation-client.ts lets through, and next.config.js lets reach the forms' addresses. */
const WORKER = "/patient/worker.js";
/** The door's pages, and the addresses its forms post to. */
const SCOPES = ["/patient/", "/api/"];

/** After these the plan on the phone is another one than before. */
const CHANGES_PLAN = /^\/patient\/(session(\/[\w-]+\/done)?|check-in\/[\w-]+\/result)$/;

/** Keeps the pages for when there is no network on the phone; the browser may have no such place, and then does without. */
async function keepOnPhone(page: string, owner: string): Promise<void> {
  for (const scope of SCOPES) await navigator.serviceWorker.register(WORKER, { scope });
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ page, owner, fresh: CHANGES_PLAN.test(location.pathname) });
}

function watch(changed: () => void): () => void {
  window.addEventListener("online", changed);
  window.addEventListener("offline", changed);
  return () => {
    window.removeEventListener("online", changed);
    window.removeEventListener("offline", changed);
  };
}

export type OfflineHelpProps = {
  /** Its address, which changes with the clinic's numbers and the rules. */
  readonly page: string;
  /** Whose phone it is now, and their language; a name that says nothing. */
  readonly owner: string;
  readonly words: { readonly bar: string; readonly link: string };
};

/** A bar while the phone says that it has no network. Without a script there is none, and pages work as before. */
export function OfflineHelp({ page, owner, words }: OfflineHelpProps) {
  const isOffline = useSyncExternalStore(
    watch,
    () => !navigator.onLine,
    () => false,
  );
  useEffect(() => {
    if ("serviceWorker" in navigator) void keepOnPhone(page, owner).catch(() => undefined);
  }, [page, owner]);
  return (
    <div role="status">
      {isOffline && (
        <p className="head-line bg-warning-tint text-on-warning-tint">
          {words.bar}
          <a href="/patient/help" className="inline-flex min-h-(--target) items-center font-bold">
            {words.link}
          </a>
        </p>
      )}
    </div>
  );
}
