import type { Metadata } from "next";
import Link from "next/link";
import { fileLine } from "@/components/files/file-words";
import { PatientFrame } from "@/components/patients/patient-frame";
import { UnreadTab } from "@/components/patients/unread-part";
import { TimelineList } from "@/components/timeline/timeline-list";
import { Card } from "@/components/ui/card";
import { isUnread } from "@/lib/contracts/part";
import { tabData } from "@/lib/http/chart-tab";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { exerciseWords, namesIn } from "@/lib/i18n/exercise-words";
import { viewPatientFiles } from "@/lib/use-cases/files/view-patient-files";

export const metadata: Metadata = { title: "Files" };

type Props = { readonly params: Promise<{ patientId: string }> };

export default async function FilesPage({ params }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewPatientFiles(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Files" />;
  const exerciseName = namesIn(await exerciseWords());
  const chart = `/clinic/patients/${patientId}`;
  return (
    <PatientFrame banner={view.banner}>
      <Card
        title="Files"
        lead={
          <>
            Photos, clips and letters, the newest first. Photos are taken under{" "}
            <Link href={`${chart}/movement`} prefetch={false}>
              Movement
            </Link>
            , letters begun under{" "}
            <Link href={`${chart}/letters`} prefetch={false}>
              Letters
            </Link>
            ; clips come from the patient.
          </>
        }
      >
        {view.files.length === 0 ? (
          <p className="text-muted">None yet.</p>
        ) : (
          <TimelineList lines={view.files.map((file) => fileLine(file, { chart, exerciseName }))} />
        )}
      </Card>
    </PatientFrame>
  );
}
