import { NoticeHistory, type ShownTry } from "@/components/channels/notice-history";
import { Card } from "@/components/ui/card";

/** Who was told of an alert, by which channel, and whether it got through. */
export function WhoWasTold({ tries }: { readonly tries: readonly ShownTry[] }) {
  return (
    <Card title="Who was told">
      {tries.length === 0 ? (
        <p className="text-muted">Nobody has been written to.</p>
      ) : (
        <NoticeHistory tries={tries} />
      )}
    </Card>
  );
}
