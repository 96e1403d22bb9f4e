"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { CountBadge } from "@/components/ui/count-badge";
import { getJson } from "@/lib/client/send-json";

/**
 * How many messages of the clinic wait, beside the word in the patient's places. The frame stays while pages change, so
 * each page asks again; without scripts the home page and the messages say it.
 */
export function OwnUnread({ spoken }: { readonly spoken: string }) {
  const path = usePathname();
  const [count, setCount] = useState(0);
  useEffect(() => {
    let left = false;
    void getJson<{ count: number }>("/api/own-messages/unread", { background: true }).then((sent) => {
      if (sent.ok && !left) setCount(sent.reply.count);
    });
    return () => {
      left = true;
    };
  }, [path]);
  return <CountBadge count={count} spoken={spoken} />;
}
