import Link from "next/link";
import type { ReactNode } from "react";
import { PHASE_WORDS } from "@/components/episodes/episode-words";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { TreatmentBlock } from "@/components/treatment/treatment-block";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartBanner } from "@/lib/contracts/chart";
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
            {isChart(banner) && banner.lastPain !== null && <Badge>{banner.lastPain}</Badge>}
            <LinkButton href={`${base}/visits/new`} variant="secondary" small>
              Add a visit
            </LinkButton>
          </div>
        </div>
        {isChart(banner) && banner.block !== null && <TreatmentBlock block={banner.block} />}
        {isChart(banner) && <Warnings banner={banner} />}
        <div className="mt-3 px-1 sm:px-2 print:hidden">
          <TabsNav label="This patient" items={tabs} />
        </div>
      </header>
      <div className="mt-5">{children}</div>
    </>
  );
}

function EpisodeLine({ base, episode }: { readonly base: string } & Pick<ChartBanner, "episode">) {
  if (episode === null) return null;
  const { problem, phase, goal, since } = episode;
  return (
    <p>
      <Link href={`${base}/episode`} prefetch={false} className="font-semibold">
        {problem}
      </Link>
      , {PHASE_WORDS[phase].toLowerCase()}, since {since}
      <span className="text-muted"> · “{goal}”</span>
    </p>
  );
}

function Warnings({ banner }: { readonly banner: ChartBanner }) {
  if (banner.alerts.length === 0 && banner.paused === null) return null;
  return (
    <ul className="mt-3 space-y-1.5 px-4 sm:px-5">
      {banner.alerts.map((alert) => (
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
      {banner.paused !== null && (
        <li>
          <Badge tone="warning">{banner.paused}</Badge>
        </li>
      )}
    </ul>
  );
}
