"use client";

import { useLive } from "@/components/alerts/live-provider";
import { WarningIcon } from "@/components/ui/icons/signs";
import { SoftLink } from "@/components/ui/soft-link";
import type { Fault } from "@/lib/contracts/fault";

/**
 * On every staff page, what keeps alerts from reaching somebody: the screen is then the only sure way. What was known
 * stays while a fetch fails: that the server cannot be asked is the "not live" bar's to say.
 */
export function FaultBar() {
  const { faults } = useLive();
  return (
    <div role="status">
      {faults.map((fault) => (
        <Line key={fault.kind} {...fault} />
      ))}
    </div>
  );
}

function Line({ kind, words }: Fault) {
  return (
    <div data-fault={kind} className="border-b border-soon-edge bg-warning-tint text-on-warning-tint">
      <p className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 font-semibold lg:px-6">
        <WarningIcon />
        <span className="min-w-0 max-w-max flex-1 basis-56">{words}</span>
        {kind === "channels-failing" && (
          <SoftLink
            href="/clinic/settings/channels"
            className="inline-flex min-h-(--target) items-center text-inherit"
          >
            Look at the channels
          </SoftLink>
        )}
      </p>
    </div>
  );
}
