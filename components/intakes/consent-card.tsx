import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SummaryList } from "@/components/ui/summary-list";
import type { IntakeReview } from "@/lib/contracts/intake";
import { DRAWING_HEIGHT, DRAWING_WIDTH } from "@/lib/domain/intake/drawing";
import { LANGUAGE_NAMES } from "@/lib/domain/people/language";

/** Who signed what and when, and whether the text still is what was shown. */
export function ConsentCard({ review }: { readonly review: IntakeReview }) {
  const { consent } = review;
  if (!consent) {
    return (
      <Card title="Consent">
        <p>No signature was kept with this intake.</p>
      </Card>
    );
  }
  return (
    <Card title="Consent">
      <SummaryList
        rows={[
          {
            id: "name",
            term: "Signed",
            value: (
              <span className="inline-flex flex-wrap items-center gap-2">
                {consent.signedName ?? "By hand, no name typed"}, {consent.at}
                {consent.signedName !== null && !consent.isOwnName && (
                  <Badge tone="warning">Not the patient’s name</Badge>
                )}
              </span>
            ),
          },
          ...(consent.drawing.length > 0
            ? [{ id: "drawing", term: "By hand", value: <DrawnName paths={consent.drawing} /> }]
            : []),
          {
            id: "version",
            term: "Text",
            value: (
              <span className="inline-flex flex-wrap items-center gap-2">
                Version {consent.version}, {LANGUAGE_NAMES[consent.language]}
                {consent.verified ? (
                  <Badge tone="success">Letter for letter the text on record</Badge>
                ) : (
                  <Badge tone="error">Differs from the text on record</Badge>
                )}
              </span>
            ),
          },
          {
            id: "hash",
            term: "Fingerprint",
            value: <code className="text-door-small break-all">{consent.hash}</code>,
          },
        ]}
      />
    </Card>
  );
}

/** A signature as it was drawn. */
function DrawnName({ paths }: { readonly paths: readonly string[] }) {
  return (
    <svg
      role="img"
      aria-label="Signature drawn by hand"
      viewBox={`0 0 ${DRAWING_WIDTH} ${DRAWING_HEIGHT}`}
      className="w-full max-w-80 rounded border border-line bg-surface"
    >
      <g fill="none" stroke="currentColor" strokeWidth={6} strokeLinecap="round" strokeLinejoin="round">
        {paths.map((path, index) => (
          <path key={index} d={path} />
        ))}
      </g>
    </svg>
  );
}
