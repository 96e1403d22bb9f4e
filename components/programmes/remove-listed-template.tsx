"use client";

import { useRouter } from "next/navigation";
import { RemoveTemplate } from "@/components/programmes/remove-template";

/** Removal from the list in Settings, which is read again afterwards. */
export function RemoveListedTemplate(template: { readonly templateId: string; readonly title: string }) {
  const router = useRouter();
  return <RemoveTemplate {...template} onRemoved={() => router.refresh()} />;
}
