import { KIND_WORDS } from "@/components/follow-ups/reason-words";
import { SoftLink } from "@/components/ui/soft-link";
import { FOLLOW_UP_VIEWS, type FollowUpPage, type FollowUpView } from "@/lib/contracts/follow-up";

type Props = { readonly view: FollowUpView; readonly counts: FollowUpPage["counts"] };

const WORDS: Readonly<Record<FollowUpView, string>> = { all: "All", ...KIND_WORDS, "set-aside": "Set aside" };

/** The list by its reasons, each with how many wait. */
export function FollowUpViews({ view, counts }: Props) {
  return (
    <nav aria-label="By reason">
      <ul className="tabs sm:flex-wrap sm:[mask-image:none]">
        {FOLLOW_UP_VIEWS.map((one) => (
          <li key={one} className="contents">
            <SoftLink href={`/clinic/follow-up?view=${one}`} className="nav-link tab" current={one === view}>
              <span className="nav-link-label">{WORDS[one]}</span>
              <span className="tabular">{counts[one]}</span>
            </SoftLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
