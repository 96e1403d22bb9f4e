import { getTranslations } from "next-intl/server";
import { HangingLine } from "@/components/shell/hanging-line";
import { ArrowIcon } from "@/components/ui/icons/moves";

const DOORS = [
  { href: "/patient", title: "patientTitle", text: "patientText", action: "patientAction" },
  { href: "/clinic", title: "clinicTitle", text: "clinicText", action: "clinicAction" },
  { href: "/kiosk", title: "kioskTitle", text: "kioskText", action: "kioskAction" },
] as const;

/** Names the three doors. Nobody is signed in here and nothing about anyone is shown. */
export default async function FrontPage() {
  const [t, common] = await Promise.all([getTranslations("common.front"), getTranslations("common")]);
  return (
    <div data-door="patient" className="flex min-h-dvh flex-col">
      <main className="mx-auto grid w-full max-w-2xl flex-1 content-start items-start gap-x-12 px-4 pb-12 lg:max-w-6xl lg:grid-cols-[minmax(0,1fr)_auto_minmax(0,1.1fr)] lg:px-8">
        <header className="pb-8 lg:sticky lg:top-0 lg:pt-[18vh]">
          <HangingLine drop="h-4" className="mb-4 w-8 lg:hidden" />
          <p className="font-semibold text-muted">{common("productName")}</p>
          <h1 className="mt-1 text-[clamp(2.25rem,5vw,3.5rem)]/[1.08]">{t("title")}</h1>
          <p className="mt-4 max-w-md">{t("lead")}</p>
        </header>
        <HangingLine drop="h-[52vh]" settles className="hidden lg:flex" />
        <section className="lg:pt-[18vh]" aria-labelledby="choose">
          <h2 id="choose">{t("choose")}</h2>
          <ul className="mt-4 space-y-4">
            {DOORS.map((door) => (
              <li key={door.href}>
                <a
                  href={door.href}
                  className="group block rounded-door border border-line bg-surface p-5 text-text no-underline shadow-card hover:border-primary"
                >
                  <span className="block text-[1.25rem]/7 font-bold">{t(door.title)}</span>
                  <span className="mt-1 block text-muted">{t(door.text)}</span>
                  <span className="mt-3 inline-flex items-center gap-2 font-semibold text-primary group-hover:underline">
                    {t(door.action)} <ArrowIcon />
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-6 text-muted">{t("emergency")}</p>
        </section>
      </main>
    </div>
  );
}
