import Link from "next/link";
import type { ReactNode } from "react";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Sameness } from "@/lib/contracts/patient";

type Props = { readonly patientId: string; readonly sameness: Sameness };

/** Over a record: who might be the same person, who is not, and who became part of it. Nothing where there is none. */
export function SamenessNotes({ patientId, sameness }: Props) {
  const { duplicates, toldApart, merges } = sameness;
  if (duplicates.length + toldApart.length + merges.length === 0) return null;
  return (
    <div className="mb-5 space-y-3">
      {duplicates.length > 0 && <Duplicates patientId={patientId} sameness={sameness} />}
      {toldApart.length > 0 && (
        <ul className="space-y-1 text-door-small text-muted">
          {toldApart.map(({ id, name, words }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <span>
                Not the same person as{" "}
                <Link href={`/clinic/patients/${id}`} prefetch={false} className="font-semibold">
                  {name}
                </Link>
                , {words}.
              </span>
              <TellApart patientId={patientId} otherId={id} twoPeople="no">
                Take back<span className="sr-only"> that {name} is somebody else</span>
              </TellApart>
            </li>
          ))}
        </ul>
      )}
      {merges.length > 0 && (
        <Notice tone="info" title="Part of this record" announce="politely">
          <ul>
            {merges.map(({ words, reason }) => (
              <li key={words}>
                {words}: {reason}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function Duplicates({ patientId, sameness: { duplicates, mayMerge } }: Props) {
  return (
    <Notice tone="warning" title="Perhaps the same person twice" announce="politely">
      <ul className="space-y-2">
        {duplicates.map(({ id, name, birthDate, age, phone }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
            <span className="min-w-0 flex-1 basis-64">
              <Link href={`/clinic/patients/${id}`} prefetch={false} className="font-semibold">
                {name}
              </Link>
              , born {birthDate} ({age}), {phone ?? "no mobile"}
              {mayMerge && (
                <>
                  {" · "}
                  <Link href={`/clinic/patients/${patientId}/merge?with=${id}`} prefetch={false}>
                    Compare and merge<span className="sr-only"> with {name}</span>
                  </Link>
                </>
              )}
            </span>
            <TellApart patientId={patientId} otherId={id} twoPeople="yes">
              Two people<span className="sr-only">: {name} is somebody else</span>
            </TellApart>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type TellApartProps = {
  readonly patientId: string;
  readonly otherId: string;
  readonly twoPeople: "yes" | "no";
  readonly children: ReactNode;
};

function TellApart({ patientId, otherId, twoPeople, children }: TellApartProps) {
  return (
    <NativeForm action={`/api/patients/${patientId}/sameness`} className="contents">
      <input type="hidden" name="otherId" value={otherId} />
      <input type="hidden" name="twoPeople" value={twoPeople} />
      <Button variant={twoPeople === "yes" ? "secondary" : "quiet"} small fit>
        {children}
      </Button>
    </NativeForm>
  );
}
