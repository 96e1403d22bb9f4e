"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { unbroken } from "@/components/check-in/unbroken";
import { Button, LinkButton } from "@/components/ui/button";
import { useFirstFocus } from "@/components/ui/use-first-focus";
import english from "@/messages/en/errors.json";

const neverChanges = () => () => undefined;
const nothing = () => "";

/** An error page cannot ask the server for words: these few come with it, and those of another language as soon as it is read. */
type Words = typeof english;
const OTHERS: Readonly<Record<string, () => Promise<{ readonly default: Words }>>> = {
  es: () => import("@/messages/es/errors.json"),
};

function useWords(): Words {
  const language = useSyncExternalStore(neverChanges, () => document.documentElement.lang, nothing);
  const [words, setWords] = useState(english);
  useEffect(() => {
    OTHERS[language]?.().then(
      (read) => setWords(read.default),
      () => undefined,
    );
  }, [language]);
  return words;
}

/** Shells that know the clinic's number show it as a tel: link. */
function phoneOnPage(): string {
  return document.querySelector("a[href^='tel:']")?.textContent.trim() ?? "";
}

/** What Next gives an error.tsx. */
export type ErrorPageProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

export type ErrorPanelProps = ErrorPageProps & {
  /** First page of the door that broke. */
  readonly homeHref: string;
  /** Whom to turn to if it keeps happening; `phone` is empty where none stands on the page. */
  readonly helpOf?: (words: Words, phone: string) => string;
};

const ringTheClinic = (words: Words, phone: string): string =>
  phone === "" ? words.errorAskClinic : words.errorCallClinic.replace("{phone}", unbroken(phone));

/** What a page says when it breaks: what is safe, how to go on, whom to ring. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { error, reset, homeHref, helpOf = ringTheClinic } = props;
  const heading = useFirstFocus<HTMLHeadingElement>();
  // The frame may be gone once this stands in its place, or may only come with it: look before and after.
  const [before] = useState(() => (typeof document === "undefined" ? "" : phoneOnPage()));
  const phone = useSyncExternalStore(neverChanges, () => phoneOnPage() || before, nothing);
  const words = useWords();
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 py-6">
      <h1 ref={heading} tabIndex={-1}>
        {words.errorTitle}
      </h1>
      <p>{words.errorSaved}</p>
      <p>{helpOf(words, phone)}</p>
      <p className="font-bold">{words.errorEmergency}</p>
      <div className="mt-2 flex flex-col items-start gap-2">
        <Button type="button" onClick={reset} fit>
          {words.errorRetry}
        </Button>
        <LinkButton href={homeHref} variant="quiet" className="button-flush text-start">
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
