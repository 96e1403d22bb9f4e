import Link from "next/link";
import type { ReactNode } from "react";
import { TelNumber } from "@/components/check-in/tel-link";
import { EPISODE_PHASE_WORDS } from "@/components/episodes/episode-words";
import { BeforeTreating } from "@/components/patients/before-treating";
import { Section, WarningsSection } from "@/components/patients/section";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { TabsNav } from "@/components/ui/tabs-nav";
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
            <p className="tabular flex flex-wrap gap-x-4">
              <span>
                Born {banner.birthDate} ({banner.age})
              </span>
              <span>{banner.phone === null ? "No mobile" : <TelNumber number={banner.phone} />}</span>
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
        <div className="mt-3 -mb-px px-1 sm:px-2 print:hidden">
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

function LastPain({ lastPain }: Pick<ChartBanner, "lastPain">) {
  if (isUnread(lastPain)) return <Badge tone="warning">The last pain could not be read</Badge>;
  return lastPain === null ? null : <Badge>{lastPain}</Badge>;
}
