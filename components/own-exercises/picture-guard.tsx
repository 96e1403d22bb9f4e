"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";

type PictureGuardProps = {
  /** Id of the form with the words, which every form in here leaves. */
  readonly wordsForm: string;
  /** That form shows what was just refused, so that nothing in it is saved. */
  readonly refused: boolean;
  readonly children: ReactNode;
};
type Said = "unsaved" | "sending";

function isChanged(form: HTMLElement | null): boolean {
  const boxes = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  return [...boxes].some((box) => box.value !== box.defaultValue);
}

function fileOf(form: HTMLFormElement): File | undefined {
  const box = form.elements.namedItem("picture");
  return box instanceof HTMLInputElement ? box.files?.[0] : undefined;
}

/** Around the forms of a picture: none of them goes while words are unsaved. */
export function PictureGuard({ wordsForm, refused, children }: PictureGuardProps) {
  const [said, setSaid] = useState<Said | null>(null);
  useEffect(() => {
    const back = () => setSaid(null);
    window.addEventListener("pageshow", back);
    return () => window.removeEventListener("pageshow", back);
  }, []);
  const onSubmit = (event: SyntheticEvent<HTMLDivElement>) => {
    const form = event.target as HTMLFormElement;
    const file = fileOf(form);
    const unsaved = refused || isChanged(document.getElementById(wordsForm));
    // Pressed twice, it is sent once.
    if (unsaved || said === "sending") event.preventDefault();
    if (unsaved) setSaid("unsaved");
    else if (file && file.size > 0) setSaid("sending");
  };
  return (
    <div onSubmit={onSubmit} onChange={() => setSaid(null)} className="space-y-5">
      {children}
      <Words said={said} />
    </div>
  );
}

function Words({ said }: { readonly said: Said | null }) {
  switch (said) {
    case null:
      return null;
    case "sending":
      return (
        <Notice tone="info" title="Uploading. Please wait." announce="politely">
          A video is made anew for every phone. That can take two minutes.
        </Notice>
      );
    case "unsaved":
      return (
        <Notice tone="error" title="Save your words first" announce="now">
          This loads the page anew, and what you changed below is not saved yet.
        </Notice>
      );
  }
}
