import { PlanList, type PlanLine } from "@/components/programmes/plan-list";

export type ShownVersion = {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  /** Rules it passes over, each with its reason. */
  readonly kept: readonly string[];
  /** Against the version before; null for the first. */
  readonly changes: readonly string[] | null;
  readonly lines: readonly PlanLine[];
};

/** The versions of a programme, newest first, each with what it changed and what it was. */
export function VersionList({ versions }: { readonly versions: readonly ShownVersion[] }) {
  return (
    <ul className="divide-y divide-line">
      {versions.map((version) => (
        <li key={version.id} className="py-3">
          <p className="font-semibold">{version.title}</p>
          {version.reason !== "" && <p>“{version.reason}”</p>}
          <Changes changes={version.changes} />
          <Kept kept={version.kept} />
          <details>
            <summary>
              The whole programme<span className="sr-only"> of {version.title}</span>
            </summary>
            <div className="max-w-2xl">
              <PlanList lines={version.lines} />
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes }: { readonly changes: readonly string[] | null }) {
  if (changes === null) return <p className="text-muted">The first version.</p>;
  if (changes.length === 0) return <p className="text-muted">The same exercises and doses.</p>;
  return (
    <ul className="list-disc ps-5">
      {changes.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** What stands against the plan and was kept. */
export function Kept({ kept }: { readonly kept: readonly string[] }) {
  return kept.map((line) => (
    <p key={line} className="mt-2 border-s-4 border-soon-edge ps-3 text-door-small">
      {line}
    </p>
  ));
}
