import { dismissItem, type OnPhone } from "@/lib/client/outbox/send";
import type { NotFiled } from "@/lib/domain/outbox/queue";
import { asLanguage, FIRST_LANGUAGE } from "@/lib/domain/people/language";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";

/** "… {when} …": when the patient answered. */
export type NotFiledWords = Readonly<Record<NotFiled, string>> & { readonly read: string };

type NotFiledLinesProps = { readonly items: OnPhone["notFiled"]; readonly words: NotFiledWords };

/** By the phone's own clock, in the page's language. */
function onThisPhone(at: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return dayAndTime(new Date(at), timeZone, asLanguage(document.documentElement.lang) ?? FIRST_LANGUAGE);
}

/** What the clinic could not file: when it was answered, why, and what to do. It stays until the patient has read it. */
export function NotFiledLines({ items, words }: NotFiledLinesProps) {
  return items.map(({ id, at, why }) => (
    <p key={id} className="head-line bg-warning-tint text-on-warning-tint">
      {words[why].replace("{when}", onThisPhone(at))}
      <button
        type="button"
        onClick={() => void dismissItem(id)}
        className="inline-flex min-h-(--target) items-center font-bold underline underline-offset-4"
      >
        {words.read}
      </button>
    </p>
  ));
}
