import type { ReactNode } from "react";
import { PageHead, type PageHeadProps } from "@/components/ui/page-head";

type SettingsPageProps = Pick<PageHeadProps, "title" | "lead"> & {
  /** What can be done with the whole page, beside its heading. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of one settings page: the way back to all of them, its name, what it is for, and what is set there. */
export function SettingsPage({ title, lead, beside, children }: SettingsPageProps) {
  return (
    <div className="max-w-3xl space-y-5">
      <PageHead title={title} lead={lead} back={{ href: "/clinic/settings", label: "Settings" }}>
        {beside}
      </PageHead>
      {children}
    </div>
  );
}
