import NotFound from "@/app/not-found";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { frameOwner } from "@/lib/auth/session-of-request";
import { survivorOfAddress } from "@/lib/http/survivor-of-address";

/** Inside the clinic's frame: whoever followed an old address still sees that an alert waits. */
export default async function ClinicNotFound() {
  const owner = await frameOwner();
  if (owner?.kind !== "staff") return <NotFound />;
  const survivor = await survivorOfAddress();
  if (survivor !== null) return <Merged into={survivor} />;
  return (
    <div className="max-w-2xl space-y-5">
      <PageHead
        title="We could not find that page"
        lead="The address may be old, its record may have become part of another, or the page is not for your role."
      />
      <div className="flex flex-wrap gap-3">
        <LinkButton href="/clinic/today">Go to Today</LinkButton>
        <LinkButton href="/clinic/patients" variant="secondary">
          Find a patient
        </LinkButton>
      </div>
    </div>
  );
}

/** Somebody had the chart open while it was merged, and went to another of its tabs. */
function Merged({ into }: { readonly into: string }) {
  return (
    <div className="max-w-2xl space-y-5">
      <PageHead
        title="This record has become part of another"
        lead="Two records of one person were merged. What stood here stands in the other one. Anything typed here since then was not saved."
      />
      <LinkButton href={`/clinic/patients/${into}`}>Open the other record</LinkButton>
    </div>
  );
}
