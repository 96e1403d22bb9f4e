import { ContactList } from "@/components/patients/contact-list";
import { DeskVisits } from "@/components/patients/desk-visits";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/button";
import type { DeskPatient } from "@/lib/contracts/patient";

/** What front desk needs about a person: how to reach them and when they come. */
export function DeskOverview({ patient }: { readonly patient: DeskPatient }) {
  const { banner, contact, visits } = patient;
  return (
    <div className="grid gap-5 lg:grid-cols-[2fr_3fr]">
      <Card
        title="Contact"
        action={
          <LinkButton href={`/clinic/patients/${banner.id}/details`} variant="secondary" small>
            Change
          </LinkButton>
        }
      >
        <ContactList contact={contact} />
      </Card>
      <Card title="Visits" flush>
        <DeskVisits visits={visits} />
      </Card>
    </div>
  );
}
