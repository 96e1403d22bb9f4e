import { type ShownVersion, VersionList } from "@/components/programmes/version-list";
import { Card } from "@/components/ui/card";

export type EarlierProgramme = {
  readonly id: string;
  readonly title: string;
  /** "Apr 26, 2026 to Nov 27, 2026. Better" */
  readonly told: string;
  readonly note: string;
  readonly versions: readonly ShownVersion[];
};

/** What ran before, with every version: logs point at them. */
export function EarlierProgrammes({ programmes }: { readonly programmes: readonly EarlierProgramme[] }) {
  if (programmes.length === 0) return null;
  return (
    <Card title="Earlier programmes" lead="As they were, with every version.">
      <ul className="divide-y divide-line">
        {programmes.map(({ id, title, told, note, versions }) => (
          <li key={id} className="py-3">
            <p className="font-semibold">{title}</p>
            <p>{told}</p>
            {note !== "" && <p>“{note}”</p>}
            <details>
              <summary>
                {versions.length} {versions.length === 1 ? "version" : "versions"}
                <span className="sr-only"> of {title}</span>
              </summary>
              <VersionList versions={versions} />
            </details>
          </li>
        ))}
      </ul>
    </Card>
  );
}
