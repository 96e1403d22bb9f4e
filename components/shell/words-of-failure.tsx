"use client";

import { useServerInsertedHTML } from "next/navigation";
import { useRef } from "react";
import { hasFailed } from "@/components/shell/failed-pages";

type WordsOfFailureProps = {
  /** The request's own name, from proxy.ts: the nonce of its scripts and styles. */
  readonly nonce: string;
  readonly title?: string;
  readonly lines: readonly string[];
  /** Bold, and last. */
  readonly emergency?: string;
  readonly links?: readonly { readonly href: string; readonly words: string }[];
};

/** The document that Next sends in such a case has no styles of ours, so these few come with the words. */
const STYLE = `:root:has(.page-failed){color-scheme:light dark;background:Canvas;color:CanvasText}
.page-failed{box-sizing:border-box;max-width:36rem;margin:0 auto;padding:.5rem 1rem;font:1.1875rem/1.6 system-ui,sans-serif}
.page-failed h1{font-size:1.75rem;line-height:1.25}
.page-failed a{display:inline-block;padding:.75rem 1.25rem;border:1px solid;border-radius:.5rem}`;

/**
 * Error boundaries stand in the browser only: without scripts, a page that fails on the server would be blank. These
 * words are written into the document where that has happened, and nowhere else; with scripts, error.tsx takes their
 * place. See docs/decisions/0019.
 */
export function WordsOfFailure({ nonce, title, lines, emergency, links = [] }: WordsOfFailureProps): null {
  const said = useRef(false);
  useServerInsertedHTML(() => {
    if (said.current || !hasFailed(nonce)) return null;
    said.current = true;
    return (
      <div className="page-failed">
        <style nonce={nonce}>{STYLE}</style>
        {title !== undefined && <h1>{title}</h1>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {emergency !== undefined && (
          <p>
            <strong>{emergency}</strong>
          </p>
        )}
        {links.map(({ href, words }) => (
          <a key={href} href={href}>
            {words}
          </a>
        ))}
      </div>
    );
  });
  return null;
}
