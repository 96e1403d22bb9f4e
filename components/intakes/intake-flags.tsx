import { TIER_WORDS } from "@/components/patients/tier-words";
import { Card } from "@/components/ui/card";
import { TierBadge } from "@/components/ui/tier-badge";
import type { IntakeReview } from "@/lib/contracts/intake";

/** What the rules found, first and in words, each with the question and answer it stands on. */
export function IntakeFlags({ review }: { readonly review: IntakeReview }) {
  const { tier, flags } = review;
  return (
    <Card title="Flags" action={<TierBadge level={tier} word={TIER_WORDS[tier]} large />}>
      {flags.length === 0 ? (
        <p>
          Nothing in these answers set off a rule. The rules do not examine anybody: read the answers before
          you rely on that.
        </p>
      ) : (
        <ul className="space-y-4">
          {flags.map((flag) => (
            <li key={flag.line} className="border-s-4 border-error ps-3">
              <p className="font-bold">{flag.line}</p>
              {flag.asked.map(({ question, answer }) => (
                <p key={question} className="mt-1 text-door-small">
                  “{question}” <strong className="whitespace-nowrap">{answer}</strong>
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
