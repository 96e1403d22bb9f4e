import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kiosk.attract");
  return { title: t("title") };
}

export default function KioskLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
