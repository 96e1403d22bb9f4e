import { useEffect, useState } from "react";
import { itemWhereabouts, OUTBOX_EVENT, type Whereabouts } from "@/lib/client/outbox/send";

/** What became of an answer since it was kept, told whenever the outbox changes. */
export function useArrived(item: string | undefined): Whereabouts {
  const [became, setBecame] = useState<Whereabouts>("on-phone");
  useEffect(() => {
    if (item === undefined) return;
    // Once the clinic could not file it, it has not arrived, also after that was read and it left the phone.
    const look = () =>
      void itemWhereabouts(item).then(
        (now) => setBecame((before) => (before === "not-filed" ? before : now)),
        () => undefined,
      );
    look();
    addEventListener(OUTBOX_EVENT, look);
    return () => removeEventListener(OUTBOX_EVENT, look);
  }, [item]);
  return became;
}
