import type { ReactNode } from "react";
import { BackLink } from "@/components/ui/back-link";
import { TabsNav } from "@/components/ui/tabs-nav";

const BASE = "/clinic/settings/safety";
const TABS = [
  { href: BASE, label: "Rules", exact: true, also: [`${BASE}/rules`] },
  { href: `${BASE}/thresholds`, label: "Thresholds" },
  { href: `${BASE}/texts`, label: "Patient texts" },
  { href: `${BASE}/decisions`, label: "Decisions" },
  { href: `${BASE}/changes`, label: "Changes" },
  { href: `${BASE}/sign-off`, label: "Sign-off" },
  { href: `${BASE}/audit`, label: "Weekly audit" },
  { href: `${BASE}/misses`, label: "Misses" },
];

/** The frame only: each page checks who asks. */
export default function SafetyLayout({ children }: { readonly children: ReactNode }) {
  return (
    <div className="space-y-5">
      <div className="print:hidden">
        <BackLink href="/clinic/settings" label="Settings" />
        <p className="text-[1.25em] font-bold">Safety</p>
        <TabsNav label="Safety" items={TABS} />
      </div>
      {children}
    </div>
  );
}
