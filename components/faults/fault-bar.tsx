"use client";

import { useEffect, useState } from "react";
import { WarningIcon } from "@/components/ui/icons";
import { getJson } from "@/lib/client/send-json";
import type { Fault } from "@/lib/contracts/fault";

const EVERY_MS = 30_000;

/**
 * On every staff page, what keeps alerts from reaching somebody. What was known stays while a fetch fails: that the
 * server cannot be asked is the "not live" bar's to say.
 */
export function FaultBar() {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const sent = await getJson<{ faults: Fault[] }>("/api/clinic/faults", { background: true });
      if (sent.ok && !gone) setFaults(sent.reply.faults);
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, []);
  return (
    <div role="status">
      {faults.map(({ kind, words }) => (
        <p
          key={kind}
          data-fault={kind}
          className="border-b border-soon-edge bg-warning-tint text-on-warning-tint"
        >
          <span className="mx-auto flex max-w-[90rem] items-center gap-3 px-4 py-1.5 font-semibold lg:px-6">
            <WarningIcon />
            <span className="min-w-0">{words}</span>
          </span>
        </p>
      ))}
    </div>
  );
}
