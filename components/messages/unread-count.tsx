"use client";

import { useLive } from "@/components/alerts/live-provider";
import { CountBadge } from "@/components/ui/count-badge";

/** How many messages nobody at the clinic has read, beside the word in the bar of places; red while words sound urgent. */
export function UnreadCount() {
  const { unread } = useLive();
  if (unread === null) return null;
  const urgent = unread.urgent > 0;
  return (
    <CountBadge
      count={Math.max(unread.count, unread.urgent)}
      spoken={urgent ? "messages waiting, some with urgent words" : "messages not read"}
      urgent={urgent}
    />
  );
}
