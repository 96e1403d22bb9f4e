"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { hearLive } from "@/components/alerts/live-page";
import { useLive } from "@/components/alerts/live-provider";
import { getJson } from "@/lib/client/send-json";
import type { AlertDetail, ListAlertsReply } from "@/lib/contracts/alert";

/** Whatever the stream says, nothing here is older than this. */
const EVERY_MS = 30_000;
const ALERTS = "alerts";
/** A fetch that takes longer has failed: a server that hangs must not look like one with nothing new. */
const FETCH_LIMIT_MS = 15_000;

/** Keeps what the alert pages fetched; fetched again at once when the stream says that alerts changed. */
export function AlertQueries({ children }: { readonly children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { networkMode: "always", retry: false, refetchInterval: EVERY_MS, staleTime: 2_000 },
        },
      }),
  );
  useEffect(() => hearLive([ALERTS], () => void client.invalidateQueries()), [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function fetched<Reply>(url: string, signal: AbortSignal): Promise<Reply> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(FETCH_LIMIT_MS)]);
  const sent = await getJson<Reply>(url, { background: true, signal: limit });
  if (sent.ok) return sent.reply;
  throw new Error(sent.problem.code);
}

function useReached(): boolean {
  const { stale, signedOut } = useLive();
  return !stale && !signedOut;
}

/** The Back button may bring a page as it once was: what it came with is shown, and asked for again at once. */
const toStartFrom = <Reply,>(initial: Reply) => ({ initialData: initial, initialDataUpdatedAt: 0 });

/**
 * The queue; `stale` when the last fetch failed, or nothing reaches this page: the rows are then the last that arrived.
 */
export function useAlerts(initial: ListAlertsReply) {
  const reached = useReached();
  const { data, isError } = useQuery({
    queryKey: [ALERTS],
    queryFn: ({ signal }) => fetched<ListAlertsReply>("/api/clinic/alerts", signal),
    ...toStartFrom(initial),
  });
  return { ...data, stale: isError || !reached };
}

export function useAlert(initial: AlertDetail) {
  const reached = useReached();
  const { data, isError } = useQuery({
    queryKey: [ALERTS, initial.id],
    queryFn: ({ signal }) => fetched<AlertDetail>(`/api/clinic/alerts/${initial.id}`, signal),
    ...toStartFrom(initial),
  });
  return { alert: data, stale: isError || !reached };
}

/** Fetches everything shown again, because a person changed something. */
export function useRefreshAlerts(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
