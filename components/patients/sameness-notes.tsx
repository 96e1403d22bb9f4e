import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Sameness } from "@/lib/contracts/patient";

type Props = { readonly patientId: string; readonly sameness: Sameness };

/** Over a record: who might be the same person, and who became part of it. Nothing where there is neither. */
export function SamenessNotes({ patientId, sameness: { duplicates, merges, mayMerge } }: Props) {
  return (
    <>
      {duplicates.length > 0 && (
        <Notice tone="warning" title="Perhaps the same person twice" announce="politely">
          <ul className="space-y-1">
            {duplicates.map(({ id, name, birthDate, age, phone }) => (
              <li key={id}>
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
              </li>
            ))}
          </ul>
        </Notice>
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
    </>
  );
}
