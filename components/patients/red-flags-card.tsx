import Link from "next/link";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { UnreadCard } from "@/components/patients/unread-part";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { TierBadge } from "@/components/ui/tier-badge";
import type { ChartPatient } from "@/lib/contracts/chart";
import { isUnread } from "@/lib/contracts/part";

/** The open alerts in words, and the reviews that are planned. */
export function RedFlagsCard({ patient }: { readonly patient: ChartPatient }) {
  const { alerts } = patient.banner;
  if (isUnread(alerts)) return <UnreadCard title="Red flags" />;
  return (
    <Card title="Red flags">
      {alerts.length === 0 && <NoAlerts handedIn={patient.handedIn} />}
      <ul className="space-y-4">
        {alerts.map((alert) => (
          <li key={alert.id} className="space-y-1">
            <TierBadge level={alert.tier} word={TIER_WORDS[alert.tier]} />
            <ul className="space-y-0.5">
              {alert.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="text-door-small text-muted">
              Raised {alert.raised}.{" "}
              {alert.acknowledgedBy === null
                ? "Nobody has acknowledged it yet."
                : `Acknowledged by ${alert.acknowledgedBy}.`}
            </p>
            <LinkButton href={`/clinic/alerts/${alert.id}`} variant="secondary" small className="mt-2">
              Open alert
            </LinkButton>
          </li>
        ))}
      </ul>
      <PlannedReviews reviews={patient.reviews} />
      {patient.mayWrite && (
        <p className="mt-3 text-door-small">
          <Link href={`/clinic/settings/safety/misses?patient=${patient.banner.id}`} prefetch={false}>
            Report a missed red flag
          </Link>
        </p>
      )}
    </Card>
  );
}

/** That nothing was found is said only where something was asked. */
function NoAlerts({ handedIn }: Pick<ChartPatient, "handedIn">) {
  if (isUnread(handedIn))
    return <p>No open alerts. Whether any intake or check-in was finished could not be read.</p>;
  if (handedIn) return <p>No open alerts.</p>;
  return <p>Not asked in full yet: no intake or check-in has been finished.</p>;
}

function PlannedReviews({ reviews }: Pick<ChartPatient, "reviews">) {
  if (isUnread(reviews))
    return <p className="mt-4 font-semibold">Whether a review is planned could not be read.</p>;
  if (reviews.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-3">
      <h3 className="font-semibold">Next review</h3>
      <ul className="mt-1 space-y-1">
        {reviews.map(({ alertId, words, overdue }) => (
          <li key={alertId} className={overdue ? "font-semibold" : undefined}>
            {words}{" "}
            <Link href={`/clinic/alerts/${alertId}`} prefetch={false}>
              Read the alert
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
