import type { Metadata } from "next";
import { PatientFrame } from "@/components/patients/patient-frame";
import { LandmarkEditor } from "@/components/posture-photos/landmark-editor";
import { MarkedPhoto } from "@/components/posture-photos/marked-photo";
import { VIEW_WORDS } from "@/components/posture-photos/photo-words";
import { NativeForm } from "@/components/sign-in/native-form";
import { BackLink } from "@/components/ui/back-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewPosturePhoto } from "@/lib/use-cases/posture-photos/view-posture";

export const metadata: Metadata = { title: "Posture photo" };

type Props = { readonly params: Promise<{ patientId: string; photoId: string }> };

export default async function PosturePhotoPage({ params }: Props) {
  const actor = await pageActor("chart.view");
  const { patientId: patient, photoId: photoParam } = await params;
  const [patientId, photoId] = [idParam(patient), idParam(photoParam)];
  const { banner, photo, mayChange } = await pageData(viewPosturePhoto(actor, { patientId, photoId }));
  return (
    <PatientFrame banner={banner}>
      <div className="space-y-5">
        <BackLink href={`/clinic/patients/${patientId}/posture`} label="Posture photos" />
        <Card title={`${VIEW_WORDS[photo.view]}, ${photo.day}`} lead={`Taken by ${photo.takenBy}.`}>
          {mayChange ? (
            <LandmarkEditor key={photo.id} photo={photo} owner={actor.staffId} />
          ) : (
            <MarkedPhoto photo={photo} />
          )}
        </Card>
        {mayChange && (
          <NativeForm action={`/api/posture-photos/${photo.id}/remove`}>
            <Button variant="danger">Take this photo away for good</Button>
          </NativeForm>
        )}
      </div>
    </PatientFrame>
  );
}
