"use client";

import { useState, useSyncExternalStore } from "react";
import { unbroken } from "@/components/check-in/unbroken";
import { Button, LinkButton } from "@/components/ui/button";
import { useFirstFocus } from "@/components/ui/use-first-focus";
import english from "@/messages/en/errors.json";

/** An error page cannot ask the server for words: these few come with it. */
type Words = typeof english;

/** Shells that know the clinic's number show it as a tel: link. */
function phoneOnPage(): string {
  return document.querySelector("a[href^='tel:']")?.textContent.trim() ?? "";
}

const neverChanges = () => () => undefined;
const nothing = () => "";

/** What Next gives an error.tsx. */
export type ErrorPageProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

export type ErrorPanelProps = ErrorPageProps & {
  /** First page of the door that broke. */
  readonly homeHref: string;
  /** The words in the door's other languages. */
  readonly others?: Readonly<Record<string, Words>>;
  /** Whom to turn to if it keeps happening; `phone` is empty where none stands on the page. */
  readonly helpOf?: (words: Words, phone: string) => string;
};

const ringTheClinic = (words: Words, phone: string): string =>
  phone === "" ? words.errorAskClinic : words.errorCallClinic.replace("{phone}", unbroken(phone));

/** What a page says when it breaks: what is safe, how to go on, whom to ring. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, reset, homeHref, others = {}, helpOf = ringTheClinic } = props;
  const heading = useFirstFocus<HTMLHeadingElement>();
  // The frame may be gone once this stands in its place, or may only come with it: look before and after.
  const [before] = useState(() => (typeof document === "undefined" ? "" : phoneOnPage()));
  const phone = useSyncExternalStore(neverChanges, () => phoneOnPage() || before, nothing);
  const language = useSyncExternalStore(neverChanges, () => document.documentElement.lang, nothing);
  const words = others[language] ?? english;
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 py-6">
      <h1 ref={heading} tabIndex={-1}>
        {words.errorTitle}
      </h1>
      <p>{words.errorSaved}</p>
      <p>{helpOf(words, phone)}</p>
      <p className="font-bold">{words.errorEmergency}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="button" onClick={reset} fit>
          {words.errorRetry}
        </Button>
        <LinkButton href={homeHref} variant="quiet">
          {words.errorHome}
        </LinkButton>
      </div>
      {error.digest !== undefined && (
        <p className="text-door-small text-muted">
          {words.errorReference.replace("{reference}", error.digest)}
        </p>
      )}
    </div>
  );
}
