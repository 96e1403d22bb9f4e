import Link from "next/link";
import type { ReactNode } from "react";
import { EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { RetryLink } from "@/components/patients/retry-link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { Section, WarningsSection } from "@/components/patients/section";
import { TreatmentBlock } from "@/components/treatment/treatment-block";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TabsNav } from "@/components/ui/tabs-nav";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartBanner } from "@/lib/contracts/chart";
import { isUnread } from "@/lib/contracts/part";
import type { PatientBanner } from "@/lib/contracts/patient";

export type PatientFrameProps = {
  readonly banner: PatientBanner | ChartBanner;
  readonly children: ReactNode;
};

const isChart = (banner: PatientBanner | ChartBanner): banner is ChartBanner => "alerts" in banner;

/** Who this page is about, what must be seen first, and the tabs. The tabs differ by what the reader may see. */
export function PatientFrame({ banner, children }: PatientFrameProps) {
  const base = `/clinic/patients/${banner.id}`;
  const tabs = isChart(banner)
    ? [
        {
          ...{ href: base, label: "Overview", exact: true },
          also: [`${base}/episode`, `${base}/letters`, "/clinic/letters"],
        },
        {
          ...{ href: `${base}/visits`, label: "Visits and notes" },
          also: ["/clinic/notes", "/clinic/intakes"],
        },
        {
          ...{ href: `${base}/movement`, label: "Movement" },
          also: [`${base}/posture`, `${base}/form`],
        },
        { href: `${base}/programme`, label: "Programme" },
        { href: `${base}/measures`, label: "Measures" },
        { href: `${base}/files`, label: "Files" },
        { href: `${base}/messages`, label: "Messages" },
        { href: `${base}/timeline`, label: "Timeline" },
        { href: `${base}/details`, label: "Details" },
        { href: `${base}/access`, label: "Portal access", also: [`${base}/desk-code`] },
      ]
    : [
        { href: base, label: "Details and visits", exact: true },
        { href: `${base}/messages`, label: "Messages" },
        { href: `${base}/details`, label: "Change details" },
        { href: `${base}/access`, label: "Portal access", also: [`${base}/desk-code`] },
      ];
  return (
    <>
      <header className="rounded-door border border-line bg-surface shadow-card">
        <div className="flex flex-wrap items-start justify-between gap-3 px-4 pt-4 sm:px-5">
          <div className="min-w-0">
            <h1>{banner.name}</h1>
            <p className="tabular">
              Born {banner.birthDate} ({banner.age}) · {banner.phone ?? "No mobile"}
            </p>
            {isChart(banner) && <EpisodeLine base={base} episode={banner.episode} />}
          </div>
          <div className="flex flex-wrap items-center gap-2">
            {!banner.identityVerified && <Badge tone="warning">Identity not verified</Badge>}
            {isChart(banner) && <LastPain lastPain={banner.lastPain} />}
            <span className="print:hidden">
              <LinkButton href={`${base}/visits/new`} variant="secondary" small>
                Add a visit
              </LinkButton>
            </span>
          </div>
        </div>
        {isChart(banner) && (
          <WarningsSection>
            <BeforeTreating banner={banner} base={base} />
          </WarningsSection>
        )}
        <div className="mt-3 px-1 sm:px-2 print:hidden">
          <TabsNav label="This patient" items={tabs} />
        </div>
      </header>
      <div className="mt-5">
        <Section title="This page">{children}</Section>
      </div>
    </>
  );
}

function EpisodeLine({ base, episode }: { readonly base: string } & Pick<ChartBanner, "episode">) {
  if (isUnread(episode)) return <p className="text-muted">The episode could not be read.</p>;
  if (episode === null) return null;
  const { problem, phase, goal, since } = episode;
  return (
    <p>
      <Link href={`${base}/episode`} prefetch={false} className="font-semibold">
        {problem}
      </Link>
      , {EPISODE_PHASE_WORDS[phase].toLowerCase()}, since {since}
      <span className="text-muted"> · “{goal}”</span>
    </p>
  );
}

type InChart = { readonly banner: ChartBanner; readonly base: string };

/** What must be seen first. */
function BeforeTreating({ banner, base }: InChart) {
  const { block } = banner;
  return (
    <>
      {!isUnread(block) && block !== null && <TreatmentBlock block={block} />}
      <UnreadWarnings banner={banner} />
      <Warnings banner={banner} base={base} />
    </>
  );
}

function LastPain({ lastPain }: Pick<ChartBanner, "lastPain">) {
  if (isUnread(lastPain)) return <Badge tone="warning">The last pain could not be read</Badge>;
  return lastPain === null ? null : <Badge>{lastPain}</Badge>;
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
