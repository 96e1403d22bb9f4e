import type { ReactNode } from "react";
import { PatientFrame, type PatientFrameProps } from "@/components/patients/patient-frame";
import { RetryLink } from "@/components/patients/retry-link";
import { Section } from "@/components/patients/section";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { isUnread, type Part, type Unread } from "@/lib/contracts/part";

/** Says that a part of the page was not read. */
function UnreadNotice() {
  return (
    <Notice tone="error" title="This could not be read" action={<RetryLink />}>
      It does not mean that there is nothing. What else stands on this page was read.
    </Notice>
  );
}

/** A card in whose place it is said that what it holds was not read. */
export function UnreadCard({ title }: { readonly title: string }) {
  return (
    <Card title={title}>
      <UnreadNotice />
    </Card>
  );
}

type ReadPartProps<T> = {
  readonly part: Part<T>;
  /** What the card is called where it could not be read. */
  readonly title: string;
  readonly children: (whole: Exclude<T, Unread>) => ReactNode;
};

/** One part of the chart, or that it alone could not be read, or be drawn. */
export function ReadPart<T>({ part, title, children }: ReadPartProps<T>) {
  if (isUnread(part)) return <UnreadCard title={title} />;
  return <Section title={title}>{children(part as Exclude<T, Unread>)}</Section>;
}

/** A tab whose rows could not be read, under a banner that stands. */
export function UnreadTab({ banner, title }: Pick<PatientFrameProps, "banner"> & { readonly title: string }) {
  return (
    <PatientFrame banner={banner}>
      <UnreadCard title={title} />
    </PatientFrame>
  );
}
