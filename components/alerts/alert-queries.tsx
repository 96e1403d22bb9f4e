"use client";

import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { LIVE_EVENT } from "@/components/alerts/watch-clinic";
import { getJson } from "@/lib/client/send-json";
import type { AlertDetail, ListAlertsReply } from "@/lib/contracts/alert";

/** Whatever the stream says, nothing here is older than this. */
const EVERY_MS = 30_000;
const ALERTS = "alerts";

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
  useEffect(() => {
    const onLive = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === ALERTS) void client.invalidateQueries();
    };
    window.addEventListener(LIVE_EVENT, onLive);
    return () => window.removeEventListener(LIVE_EVENT, onLive);
  }, [client]);
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}

async function fetched<Reply>(url: string, signal: AbortSignal): Promise<Reply> {
  const sent = await getJson<Reply>(url, { background: true, signal });
  if (sent.ok) return sent.reply;
  throw new Error(sent.problem.code);
}

/** The queue; `stale` when the last fetch failed: the rows are then the last that arrived. */
export function useAlerts(initial: ListAlertsReply) {
  const { data, isError } = useQuery({
    queryKey: [ALERTS],
    queryFn: ({ signal }) => fetched<ListAlertsReply>("/api/clinic/alerts", signal),
    initialData: initial,
  });
  return { ...data, stale: isError };
}

export function useAlert(initial: AlertDetail) {
  const { data, isError } = useQuery({
    queryKey: [ALERTS, initial.id],
    queryFn: ({ signal }) => fetched<AlertDetail>(`/api/clinic/alerts/${initial.id}`, signal),
    initialData: initial,
  });
  return { alert: data, stale: isError };
}

/** Fetches everything shown again, because a person changed something. */
export function useRefreshAlerts(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries();
}
