"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { hearLive } from "@/components/alerts/live-page";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { getJson } from "@/lib/client/send-json";
import type { UnreadReply } from "@/lib/contracts/message";

/**
 * Says that a message came into the thread one has open. It is shown, and so counts as read, when somebody asks for it:
 * a screen nobody looks at reads nothing.
 */
export function NewHere({ threadId }: { readonly threadId: string }) {
  const router = useRouter();
  const [count, setCount] = useState(0);
  useEffect(() => {
    const ask = () =>
      void getJson<UnreadReply>(`/api/threads/unread?threadId=${threadId}`, { background: true }).then(
        (sent) => {
          if (sent.ok) setCount(sent.reply.inThread);
        },
      );
    return hearLive(["messages"], ask);
  }, [threadId]);
  const show = () => {
    setCount(0);
    router.refresh();
  };
  return (
    <div role="status">
      {count > 0 && (
        <Notice
          title={count === 1 ? "A message came just now" : `${count} messages came just now`}
          action={
            <Button type="button" variant="secondary" small onClick={show}>
              Show
            </Button>
          }
        />
      )}
    </div>
  );
}
