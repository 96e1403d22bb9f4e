import type { Metadata } from "next";
import Link from "next/link";
import { PatientFrame } from "@/components/patients/patient-frame";
import { ComparePhotos } from "@/components/posture-photos/compare-photos";
import { PhotoForm } from "@/components/posture-photos/photo-form";
import { photoPair } from "@/components/posture-photos/photo-pair";
import { SCREENING_AID, VIEW_WORDS } from "@/components/posture-photos/photo-words";
import { BackLink } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { FileProblems } from "@/components/files/file-problems";
import { Notice } from "@/components/ui/notice";
import { idParam } from "@/lib/http/id-param";
import { pageActor } from "@/lib/http/page-actor";
import { refusedStaffForm } from "@/lib/http/staff-form-words";
import { viewPosture } from "@/lib/use-cases/posture-photos/view-posture";
import { UnreadTab } from "@/components/patients/unread-part";
import { isUnread } from "@/lib/contracts/part";
import type { Query } from "@/lib/contracts/query";
import { tabData } from "@/lib/http/chart-tab";

export const metadata: Metadata = { title: "Posture photos" };

type Props = {
  readonly params: Promise<{ patientId: string }>;
  readonly searchParams: Promise<Query>;
};

const PROBLEMS: Readonly<Record<string, string>> = {
  "too-many": "Another picture is being made right now. Send yours again in a minute.",
  invalid: "That photo could not be kept. Choose it again.",
  bug: "That did not work. Please try again.",
};

export default async function PosturePage({ params, searchParams }: Props) {
  const actor = await pageActor("chart.view");
  const patientId = idParam((await params).patientId);
  const view = await tabData(actor, patientId, viewPosture(actor, { patientId }));
  if (isUnread(view)) return <UnreadTab banner={view.banner} title="Posture photos" />;
  const { banner, photos, mayChange } = view;
  const query = await searchParams;
  const form = await refusedStaffForm(`/clinic/patients/${patientId}/posture`);
  const pair = photoPair(photos, query);
  const problem = form.items.length === 0 ? PROBLEMS[String(query["problem"])] : undefined;
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <BackLink href={`/clinic/patients/${patientId}/movement`} label="Movement" />
        {query["done"] === "removed" && (
          <Notice tone="success" title="The photo is gone for good" announce="politely" />
        )}
        {problem !== undefined && <Notice tone="error" title={problem} announce="now" />}
        <FileProblems title="There is a problem" items={form.items} />
        <Card title="Posture photos" lead={`${SCREENING_AID}. Angles are read from landmarks you tap.`}>
          {photos.length === 0 ? (
            <p className="text-muted">No photos yet.</p>
          ) : (
            <ul className="ruled">
              {photos.map(({ id, view, day, takenBy, angles }) => (
                <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
                  <Link
                    href={`/clinic/patients/${patientId}/posture/${id}`}
                    prefetch={false}
                    className="font-semibold"
                  >
                    {VIEW_WORDS[view]}, {day}
                  </Link>
                  <span className="text-door-small text-muted">
                    {takenBy}. {Object.keys(angles).length > 0 ? "Marked" : "Not marked yet"}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </Card>
        {pair && (
          <Card title="Two dates side by side">
            <ComparePhotos photos={photos} first={pair[0]} second={pair[1]} />
          </Card>
        )}
        {mayChange && (
          <Card title="Add a photo" className="max-w-3xl">
            <PhotoForm patientId={patientId} form={form} />
          </Card>
        )}
      </div>
    </PatientFrame>
  );
}
