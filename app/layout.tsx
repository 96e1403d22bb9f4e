import type { Metadata, Viewport } from "next";
import localFont from "next/font/local";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { STAFF_HELP } from "@/components/shell/staff-help";
import { WordsOfFailure } from "@/components/shell/words-of-failure";
import "./globals.css";

// Their files hold the weights in use and no others, the first the characters of our words alone: a first page waits for
// its bytes. The second comes for a name that needs it, by its range (docs/decisions/0056 and 0058).
const hyperlegible = localFont({
  src: "./fonts/atkinson-hyperlegible-next.woff2",
  weight: "400 750",
  variable: "--font-hyperlegible",
  display: "swap",
  // What stands in for it comes behind the second file: app/styles/theme.css.
  adjustFontFallback: false,
});
const seldom = localFont({
  src: "./fonts/atkinson-hyperlegible-next-seldom.woff2",
  weight: "400 750",
  variable: "--font-hyperlegible-seldom",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+00A2-00A9, U+00AC, U+00AE-00AF, U+00B1-00B4, U+00B6, U+00B8-00B9, U+00BC-00BE, U+00C0, U+00C2-00C8, U+00CA-00CC, U+00CE-00D0, U+00D2, U+00D4-00D6, U+00D8-00D9, U+00DB, U+00DD-00E0, U+00E2-00E8, U+00EA-00EC, U+00EE-00F0, U+00F2, U+00F4-00F9, U+00FB, U+00FD-00FF, U+0102, U+0131, U+0152-0153, U+02C6, U+02DA, U+02DC, U+0300-0301, U+0303-0304, U+0308, U+2009, U+201A, U+201E, U+2039-203A, U+2044, U+20AC, U+2122, U+2212, U+2215",
    },
  ],
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

const helpOf = (path: string) => (path.startsWith("/kiosk") ? "errorAskDesk" : "errorAskClinic");

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // Reading the request keeps every page out of the build: a page made ahead of time has no nonce.
  const request = await headers();
  const t = await getTranslations("errors");
  const path = request.get("x-plumbline-path") ?? "/";
  return (
    <html lang={await getLocale()} dir="ltr" className={`${hyperlegible.variable} ${seldom.variable}`}>
      <body>
        <WordsOfFailure
          nonce={request.get("x-plumbline-page") ?? ""}
          title={t("errorTitle")}
          lines={[t("errorSaved"), path.startsWith("/clinic") ? STAFF_HELP : t(helpOf(path))]}
          emergency={t("errorEmergency")}
          links={[{ href: path, words: t("errorRetry") }]}
        />
        {children}
      </body>
    </html>
  );
}
