import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KioskShell } from "@/components/shell/kiosk-shell";

/** The kiosk's frame before it belongs to a clinic: no desk to call yet. */
export async function PublicKiosk({ children }: { readonly children: ReactNode }) {
  const common = await getTranslations("common");
  return (
    <KioskShell clinicName={common("productName")} skip={common("skipToContent")} askAPerson={null}>
      {children}
    </KioskShell>
  );
}
