import { unbrokenDates } from "@/components/check-in/unbroken";
import { stateInWords } from "@/components/movement/joint-words";
import { evidenceInWords, JOINT_WORDS, limitInWords } from "@/lib/domain/visit-notes/finding-in-words";
import type { Evidence, JointState } from "@/lib/domain/visit-notes/joints-from-tests";
import { plainDate } from "@/lib/domain/visits/clinic-time";

/** Each joint of the map, what it tends to need, what was found, and the tests behind it. */
export function JointList({ joints }: { readonly joints: readonly JointState[] }) {
  return (
    <ul className="ruled">
      {joints.map((state) => (
        <li key={state.joint} className="py-2.5">
          <p className="flex flex-wrap items-baseline gap-x-3">
            <strong>{JOINT_WORDS[state.joint]}</strong>
            <span className="text-door-small text-muted">
              {state.need === null
                ? "Sources differ on what it tends to need"
                : `Tends to need ${state.need}`}
            </span>
          </p>
          <p className={state.lacks.length > 0 || state.painful ? "font-semibold" : "text-muted"}>
            {stateInWords(state)}
          </p>
          {state.evidence.length > 0 && (
            <ul className="mt-1 space-y-0.5 text-door-small">
              {state.evidence.map((one) => (
                <li key={`${one.test} ${one.place}`}>{saidBy(one)}</li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

function saidBy(one: Evidence): string {
  const day = plainDate(new Date(one.day));
  const short = one.verdict === "short" ? `, short (${limitInWords(one)})` : "";
  return unbrokenDates(`${evidenceInWords(one)}${short}. ${day}`);
}
