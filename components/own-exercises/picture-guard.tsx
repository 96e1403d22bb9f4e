"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { MOST_PHOTO_BYTES, MOST_UPLOAD_BYTES } from "@/lib/domain/files/limits";

type PictureGuardProps = {
  /** Id of the form with the words, which every form in here leaves. */
  readonly wordsForm: string;
  /** That form shows what was just refused, so that nothing in it is saved. */
  readonly refused: boolean;
  readonly children: ReactNode;
};
type Said = "unsaved" | "too-large" | "sending";

const megabytes = (bytes: number) => bytes / 1_000_000;

function isChanged(form: HTMLElement | null): boolean {
  const boxes = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea") ?? [];
  return [...boxes].some((box) => box.value !== box.defaultValue);
}

function fileOf(form: HTMLFormElement): File | undefined {
  const box = form.elements.namedItem("picture");
  return box instanceof HTMLInputElement ? box.files?.[0] : undefined;
}

const isTooLarge = ({ type, size }: File) =>
  size > (type.startsWith("image/") ? MOST_PHOTO_BYTES : MOST_UPLOAD_BYTES);

/** Around the forms of a picture: none of them goes while words are unsaved, nor with a file the server would refuse. */
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
    const problem =
      refused || isChanged(document.getElementById(wordsForm))
        ? "unsaved"
        : file && isTooLarge(file) && "too-large";
    // Pressed twice, it is sent once.
    if (problem || said === "sending") event.preventDefault();
    if (problem) setSaid(problem);
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
        <Notice tone="info" title="Sending. Please wait" announce="politely">
          A video is made anew for every phone. That can take two minutes.
        </Notice>
      );
    case "too-large":
      return (
        <Notice tone="error" title="Not sent: this file is too large" announce="now">
          Use a picture of {megabytes(MOST_PHOTO_BYTES)} MB or less, or a video of{" "}
          {megabytes(MOST_UPLOAD_BYTES)} MB or less.
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
