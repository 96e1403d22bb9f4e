import { KIND_WORDS } from "@/components/follow-ups/reason-words";
import { buttonLook } from "@/components/ui/button";
import { SoftLink } from "@/components/ui/soft-link";
import { FOLLOW_UP_VIEWS, type FollowUpPage, type FollowUpView } from "@/lib/contracts/follow-up";

type Props = { readonly view: FollowUpView; readonly counts: FollowUpPage["counts"] };

const WORDS: Readonly<Record<FollowUpView, string>> = { all: "All", ...KIND_WORDS, "set-aside": "Set aside" };

/** The list by its reasons, each with how many wait; a reason nobody waits for is not offered. */
export function FollowUpViews({ view, counts }: Props) {
  const offered = FOLLOW_UP_VIEWS.filter((one) => one === "all" || one === view || counts[one] > 0);
  return (
    <nav aria-label="By reason">
      <ul className="flex flex-wrap gap-2">
        {offered.map((one) => (
          <li key={one} className="contents">
            <SoftLink
              href={`/clinic/follow-up?view=${one}`}
              className={buttonLook(
                { variant: one === view ? "primary" : "secondary", small: true },
                undefined,
              )}
              current={one === view}
            >
              <span>{WORDS[one]}</span>
              <span className="tabular">{counts[one]}</span>
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
