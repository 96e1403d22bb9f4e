import { dismissItem, type OnPhone } from "@/lib/client/outbox/send";
import type { NotFiled } from "@/lib/domain/outbox/queue";

/** "… {when} …": when the patient answered. */
export type NotFiledWords = Readonly<Record<NotFiled, string>> & { readonly read: string };

type NotFiledLinesProps = { readonly items: OnPhone["notFiled"]; readonly words: NotFiledWords };

/** What the clinic could not file: when it was answered, why, and what to do. It stays until the patient has read it. */
export function NotFiledLines({ items, words }: NotFiledLinesProps) {
  return items.map(({ id, at, why }) => (
    <p
      key={id}
      className="mx-auto flex max-w-2xl flex-wrap items-center gap-x-3 bg-warning-tint px-4 py-2 text-on-warning-tint"
    >
      {words[why].replace(
        "{when}",
        new Date(at).toLocaleString([], { dateStyle: "medium", timeStyle: "short" }),
      )}
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
