import { getTranslations } from "next-intl/server";
import { unbroken } from "@/components/check-in/unbroken";
import type { ClinicHours, OpenSpan } from "@/lib/domain/hours/opening-hours";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import { replyHours } from "@/lib/domain/messages/reply-hours";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { readingLanguage } from "@/lib/i18n/reading-language";

/** When the clinic reads messages: its own opening hours, and whether it is open just now. */
export async function ReplyTimes({ clinic }: { readonly clinic: ClinicHours & { readonly phone: string } }) {
  const [t, language] = await Promise.all([getTranslations("messages"), readingLanguage()]);
  const time = (of: string) => timeOfDay(of, language);
  const span = ({ open, close }: OpenSpan) =>
    open === "00:00" && close === "24:00" ? t("allDay") : t("span", { open: time(open), close: time(close) });
  const groups = replyHours(clinic.openingHours);
  const opens = shutPhrase(new Date(), clinic, language)?.opens;
  if (groups.length === 0) return <p>{t("noHours", { phone: unbroken(clinic.phone) })}</p>;
  const day = (weekday: number) => t(`weekdays.${weekday}`);
  return (
    <section aria-labelledby="reply-hours" className="space-y-1">
      <h2 id="reply-hours">{t("hours")}</h2>
      <ul>
        {groups.map(({ from, to, spans }) => (
          <li key={from}>
            {t("hoursLine", {
              days: t(`days.${from === to ? "one" : "many"}`, { from: day(from), to: day(to) }),
              times: spans.map(span).join(", "),
            })}
          </li>
        ))}
      </ul>
      <p className="font-semibold">{opens ? t(`shutNow.${opens.key}`, opens.values) : t("openNow")}</p>
    </section>
  );
}
