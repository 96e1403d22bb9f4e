"use client";

import { useLive } from "@/components/alerts/live-provider";
import { WarningIcon } from "@/components/ui/icons/signs";
import { SoftLink } from "@/components/ui/soft-link";
import type { Fault } from "@/lib/contracts/fault";

type LinkTo = { readonly href: string; readonly label: string };
/** Where a fault is looked into. */
const LINKS: Partial<Readonly<Record<Fault["kind"], LinkTo>>> = {
  "channels-failing": { href: "/clinic/settings/channels", label: "Look at the channels" },
  "record-altered": { href: "/clinic/settings/record-check", label: "Look at the entries" },
};

/**
 * On every staff page, what keeps alerts from reaching somebody: the screen is then the only sure way. What was known
 * stays while a fetch fails: that the server cannot be asked is the "not live" bar's to say. `mayOpen` names the faults
 * whose page this person may open.
 */
export function FaultBar({ mayOpen }: { readonly mayOpen: readonly Fault["kind"][] }) {
  const { faults } = useLive();
  return (
    <div role="status">
      {faults.map((fault) => (
        <Line
          key={fault.kind}
          {...fault}
          link={mayOpen.includes(fault.kind) ? LINKS[fault.kind] : undefined}
        />
      ))}
    </div>
  );
}

function Line({ kind, words, link }: Fault & { readonly link: LinkTo | undefined }) {
  return (
    <div data-fault={kind} className="border-b border-soon-edge bg-warning-tint text-on-warning-tint">
      <p className="mx-auto flex max-w-[90rem] items-center gap-x-3 px-4 py-1.5 font-semibold lg:px-6">
        <WarningIcon />
        <span className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <span className="min-w-0 max-w-max flex-1 basis-56">{words}</span>
          {link && (
            <SoftLink href={link.href} className="inline-flex min-h-(--target) items-center text-inherit">
              {link.label}
            </SoftLink>
          )}
        </span>
      </p>
    </div>
  );
}
