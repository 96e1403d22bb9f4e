import { Card } from "@/components/ui/card";
import type { StretchRest } from "@/lib/domain/dosing/stretch-rest";
import { plainDate } from "@/lib/domain/visits/clinic-time";

const REST_WORDS: Readonly<Record<StretchRest["because"], string>> = {
  worse: "Worse after stretching, again and again",
  "short-relief": "Relief from stretching was short, again and again",
  flare: "A flare: pain well above what is usual",
};

/** That static stretches rest, why and until when, and what to put in their place (DOSE-4). */
export function StretchesRest({ rest }: { readonly rest: StretchRest }) {
  return (
    <Card title="Static stretches rest">
      <p>
        {REST_WORDS[rest.because]}. Until {plainDate(new Date(rest.until))}.
      </p>
      {rest.because === "flare" ? (
        <p className="text-muted">Easy range only. They come back once it has settled for two days.</p>
      ) : (
        <p className="text-muted">
          Put a stability exercise in their place, and do the bird-dog check at the next visit. After that day
          they may be added to the programme again.
        </p>
      )}
    </Card>
  );
}
