import { sourcesNamed } from "@/components/safety/rule-sources";

/** Each source by its code, with the publication it stands for and how far that was read. */
export function NamedSources({ source }: { readonly source: string }) {
  return (
    <ul className="space-y-2">
      {sourcesNamed(source).map(({ named, words }) => (
        <li key={named} className="wrap-anywhere">
          <span className="font-semibold">{named}</span>
          {words && (
            <span className="block text-door-small">
              {words.publication}
              <span className="block text-muted">{words.read}</span>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
