"use client";

import { type ReactNode, useEffect, useRef } from "react";

type KeptInstructionsProps = {
  readonly title: string;
  /** What was answered, as "page=value". */
  readonly choices: readonly string[];
  /** Every instruction of the clinic's rules, each hidden and marked with the choices that call for it. */
  readonly children: ReactNode;
};

/** Shows what the answers call for, from the rules on the phone, as public/patient/worker.js does on its page. */
export function KeptInstructions({ title, choices, children }: KeptInstructionsProps) {
  const all = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const section of all.current?.querySelectorAll<HTMLElement>("[data-choices]") ?? []) {
      const calls = section.dataset["choices"]?.split(" ") ?? [];
      section.hidden = !choices.some((choice) => calls.includes(choice));
    }
  }, [choices]);
  return (
    <div ref={all} data-kept-instructions className="flex flex-col gap-5">
      {choices.length > 0 && <h1 className="text-[1.375rem]/7">{title}</h1>}
      {children}
    </div>
  );
}
