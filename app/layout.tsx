import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { WordsOfFailure } from "@/components/shell/words-of-failure";
import "./globals.css";

// Its file holds the weights in use and no others: a first page waits for its bytes (docs/decisions/0056).
const hyperlegible = localFont({
  src: "./fonts/atkinson-hyperlegible-next-latin.woff2",
  weight: "400 750",
  variable: "--font-hyperlegible",
  display: "swap",
});

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return {
    title: { default: t("productName"), template: `%s · ${t("productName")}` },
    description: t("productDescription"),
    robots: { index: false, follow: false },
    // Phones would turn numbers in notes into links of their own.
    formatDetection: { telephone: false, date: false, address: false, email: false },
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#18232c" },
  ],
};

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Reading the request keeps every page out of the build: a page made ahead of time has no nonce.
  const request = await headers();
  const t = await getTranslations("errors");
  const path = request.get("x-plumbline-path") ?? "/";
  return (
    <html lang={await getLocale()} dir="ltr" className={hyperlegible.variable}>
      <body>
        <WordsOfFailure
          nonce={request.get("x-plumbline-page") ?? ""}
          title={t("errorTitle")}
          lines={[t("errorSaved"), t(path.startsWith("/kiosk") ? "errorAskDesk" : "errorAskClinic")]}
          emergency={t("errorEmergency")}
          links={[{ href: path, words: t("errorRetry") }]}
        />
        {children}
      </body>
    </html>
  );
}
