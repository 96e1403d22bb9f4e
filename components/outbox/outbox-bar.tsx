"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { OutboxLinesProps } from "@/components/outbox/outbox-lines";

/** The outbox of this patient's phone, loaded once the page stands. Until then, and without it, forms post by themselves. */
export function OutboxBar(props: OutboxLinesProps) {
  const [Lines, setLines] = useState<ComponentType<OutboxLinesProps> | null>(null);
  useEffect(() => {
    import("@/components/outbox/outbox-lines").then(
      ({ OutboxLines }) => setLines(() => OutboxLines),
      () => undefined,
    );
  }, []);
  return Lines && <Lines {...props} />;
}
