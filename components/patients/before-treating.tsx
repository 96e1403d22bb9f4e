import Link from "next/link";
import { RetryLink } from "@/components/patients/retry-link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TreatmentBlock } from "@/components/treatment/treatment-block";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartBanner } from "@/lib/contracts/chart";
import { isUnread } from "@/lib/contracts/part";

type InChart = { readonly banner: ChartBanner; readonly base: string };

/** What must be seen first. */
export function BeforeTreating({ banner, base }: InChart) {
  const { block } = banner;
  return (
    <>
      {!isUnread(block) && block !== null && <TreatmentBlock block={block} />}
      <UnreadWarnings banner={banner} />
      <Warnings banner={banner} base={base} />
    </>
  );
}

/** What speaks against treating, where nobody knows whether it does: louder than its absence. */
function UnreadWarnings({ banner: { alerts, block, paused, lowMood } }: { readonly banner: ChartBanner }) {
  const unread = [
    ...(isUnread(alerts) ? ["open alerts"] : []),
    ...(isUnread(block) ? ["whether manipulation is blocked"] : []),
    ...(isUnread(lowMood) ? ["whether a low mood waits for a talk"] : []),
    ...(isUnread(paused) ? ["whether the programme is held"] : []),
  ];
  if (unread.length === 0) return null;
  return (
    <Notice
      tone="error"
      title={`Could not be read: ${unread.join(", ")}`}
      className="mx-4 mt-3 sm:mx-5"
      action={
        <>
          <RetryLink />
          {isUnread(alerts) && (
            <LinkButton href="/clinic/alerts" variant="secondary" small fit>
              Open the alert list
            </LinkButton>
          )}
        </>
      }
    >
      Do not take it that there is nothing. Look before you treat.
    </Notice>
  );
}

function Warnings({ banner, base }: InChart) {
  const alerts = isUnread(banner.alerts) ? [] : banner.alerts;
  const paused = isUnread(banner.paused) ? null : banner.paused;
  const waits = waitingTalk(banner);
  if (alerts.length === 0 && paused === null && waits === null) return null;
  return (
    <ul className="mt-3 space-y-1.5 px-4 sm:px-5">
      {alerts.map((alert) => (
        <li key={alert.id} className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
          <TierBadge level={alert.tier} word={TIER_WORDS[alert.tier]} />
          <Link href={`/clinic/alerts/${alert.id}`} prefetch={false} className="font-semibold">
            {alert.lines[0] ?? "Alert"}
          </Link>
          <span className="text-door-small text-muted">
            {alert.raised}
            {alert.acknowledgedBy !== null && `, acknowledged by ${alert.acknowledgedBy}`}
          </span>
        </li>
      ))}
      {waits !== null && <TalkDue waits={waits} base={base} />}
      {paused !== null && (
        <li>
          <Badge tone="warning">{paused}</Badge>
        </li>
      )}
    </ul>
  );
}

const waitingTalk = ({ lowMood }: ChartBanner) => (isUnread(lowMood) ? null : lowMood.waits);

type TalkDueProps = {
  readonly waits: NonNullable<ReturnType<typeof waitingTalk>>;
  readonly base: string;
};

/** A low mood nobody has talked about with them yet. */
function TalkDue({ waits: { on, due, overdue }, base }: TalkDueProps) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <Badge tone={overdue ? "warning" : "info"}>{overdue ? "Talk late" : "Talk due"}</Badge>
      <Link href={`${base}#low-mood`} prefetch={false} className="font-semibold">
        Low mood in the answers
      </Link>
      <span className="text-door-small text-muted">
        {on}, to talk with them by {due}
      </span>
    </li>
  );
}
