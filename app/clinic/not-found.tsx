import NotFound from "@/app/not-found";
import { LinkButton } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { frameOwner } from "@/lib/auth/session-of-request";

/** Inside the clinic's frame: whoever followed an old address still sees that an alert waits. */
export default async function ClinicNotFound() {
  const owner = await frameOwner();
  if (owner?.kind !== "staff") return <NotFound />;
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
