"use client";

import { ErrorPanel, type ErrorPageProps } from "@/components/shell/error-panel";
import { STAFF_HELP } from "@/components/shell/staff-help";

/** Breaks inside the door's frame, so that its help stays where it is. */
export default function ClinicError({ error, reset }: ErrorPageProps) {
  return <ErrorPanel error={error} reset={reset} homeHref="/clinic" helpOf={() => STAFF_HELP} />;
}
