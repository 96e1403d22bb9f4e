"use client";

import { useEffect, useState } from "react";
import { ErrorSummary, type ErrorSummaryProps } from "@/components/ui/error-summary";

/** The summary of a form with a file: what it says of the file that was refused is over once another is chosen. */
export function FileProblems({ title, items, field = "picture" }: ErrorSummaryProps & { field?: string }) {
  const [isChosen, setIsChosen] = useState(false);
  useEffect(() => {
    const box = document.getElementById(field);
    const chosen = () => setIsChosen(true);
    box?.addEventListener("change", chosen);
    return () => box?.removeEventListener("change", chosen);
  }, [field]);
  return (
    <ErrorSummary title={title} items={isChosen ? items.filter(({ fieldId }) => fieldId !== field) : items} />
  );
}
