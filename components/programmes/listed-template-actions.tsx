"use client";

import { useRouter } from "next/navigation";
import { TemplateActions } from "@/components/programmes/template-actions";

/** A new name or removal from the list in Settings, which is read again afterwards. */
export function ListedTemplateActions(template: { readonly templateId: string; readonly title: string }) {
  const router = useRouter();
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-2">
      <TemplateActions {...template} onRenamed={() => router.refresh()} onRemoved={() => router.refresh()} />
    </div>
  );
}
