"use client";

import { type ComponentType, useEffect, useState } from "react";
import type { KeptCheckInProps } from "@/components/kept-check-in/kept-check-in";
import { KeptCheckInStart } from "@/components/kept-check-in/kept-check-in-start";
import type { FormName } from "@/lib/domain/check-in/form";

type Loaded = ComponentType<KeptCheckInProps & { readonly begun: boolean }>;
type KeptCheckInDoorProps = KeptCheckInProps & {
  /** The form that was due when the server made this page. */
  readonly form: FormName;
};

/** The first page of a kept check-in, at once; the questions and the outbox are loaded once it stands. */
export function KeptCheckInDoor({ form, ...props }: KeptCheckInDoorProps) {
  const [Questions, setQuestions] = useState<Loaded | null>(null);
  const [begun, setBegun] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import("@/components/kept-check-in/kept-check-in").then(
      ({ KeptCheckIn }) => setQuestions(() => KeptCheckIn),
      () => setFailed(true),
    );
  }, []);
  if (Questions) return <Questions {...props} begun={begun} />;
  const { title, lead, start } = props.words;
  const onStart = () => {
    if (failed) location.reload();
    setBegun(true);
  };
  return (
    <div className="flex flex-col gap-5">
      <KeptCheckInStart title={title[form]} lead={lead[form]} start={start} onStart={onStart} />
    </div>
  );
}
