import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import type { ThreadItem } from "@/lib/contracts/message";

/** What this patient and the clinic have written, the latest first. */
export async function OwnThreadList({ threads }: { readonly threads: readonly ThreadItem[] }) {
  const t = await getTranslations("messages");
  if (threads.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <ul className="space-y-3">
      {threads.map(({ id, about, unread, lastAt, lastText, closedOn }) => (
        <li key={id}>
          <a
            href={`/patient/messages/${id}`}
            className="block rounded-door border border-line bg-surface p-4 text-text no-underline shadow-card hover:border-primary"
          >
            <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <strong>{t(`about.${about}`)}</strong>
              {unread > 0 && <Badge tone="info">{t("newCount", { count: unread })}</Badge>}
              {closedOn !== null && <Badge>{t("closed", { day: closedOn })}</Badge>}
            </span>
            <span className="line-clamp-2 break-words">{lastText}</span>
            <span className="text-door-small text-muted">{lastAt}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
