import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

/** A copy of one record, to give to the patient or to take elsewhere. It is noted who took it. */
export function RecordCopy({ patientId }: { readonly patientId: string }) {
  const record = `/api/patients/${patientId}/record`;
  return (
    <Card
      title="A copy of this record"
      lead="Everything the chart holds. Each copy is noted with the name of who took it, and the patient can see that note."
      className="max-w-3xl"
    >
      <div className="flex flex-wrap gap-3">
        <LinkButton href={`${record}/zip`} variant="secondary">
          With pictures and videos (zip)
        </LinkButton>
        <LinkButton href={`${record}/page`} variant="secondary">
          To read and print (HTML)
        </LinkButton>
        <LinkButton href={`${record}/json`} variant="secondary">
          For another program (JSON)
        </LinkButton>
      </div>
    </Card>
  );
}
