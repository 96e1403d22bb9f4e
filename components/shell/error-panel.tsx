"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import { PlumblineMark } from "@/components/shell/mark";
import { Button, LinkButton } from "@/components/ui/button";
import english from "@/messages/en/errors.json";

/** An error page cannot ask the server for words: these few come with it, per language of the page. */
const WORDS: Readonly<Record<string, typeof english>> = { en: english };

const never = () => () => undefined;
const pageLanguage = () => document.documentElement.lang;
/** Every shell that knows a clinic's number shows it as a tel: link; the one still on the page is used. */
const phoneOnPage = () => document.querySelector("a[href^='tel:']")?.textContent.trim() ?? "";
const onServer = () => "";

export type ErrorPanelProps = { readonly reference?: string | undefined; readonly retry: () => void };

/** What a page says when it breaks: what is safe, how to go on, whom to ring. */
export function ErrorPanel({ reference, retry }: ErrorPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const language = useSyncExternalStore(never, pageLanguage, onServer);
  const phone = useSyncExternalStore(never, phoneOnPage, onServer);
  const words = WORDS[language] ?? english;
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4 py-8">
      <PlumblineMark className="h-16 w-7 rotate-[9deg] text-input [transform-origin:50%_0]" />
      <h1 ref={heading} tabIndex={-1}>
        {words.errorTitle}
      </h1>
      <p>{words.errorSaved}</p>
      <p>{phone === "" ? words.errorAskClinic : words.errorCallClinic.replace("{phone}", phone)}</p>
      <p className="font-bold">{words.errorEmergency}</p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button type="button" onClick={retry} fit>
          {words.errorRetry}
        </Button>
        <LinkButton href="/" variant="quiet" hard>
          {words.errorHome}
        </LinkButton>
      </div>
      {reference !== undefined && (
        <p className="text-door-small text-muted">{words.errorReference.replace("{reference}", reference)}</p>
      )}
    </div>
  );
}
