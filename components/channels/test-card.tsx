import type { Try } from "@/components/channels/channel-words";
import { NoticeHistory } from "@/components/channels/notice-history";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";

type OwnTry = Try & { readonly id: string; readonly at: Date };
type Props = { readonly tries: readonly OwnTry[]; readonly time: (at: Date) => string };

/** Sends oneself a test, and shows how the last tries ended. */
export function TestCard({ tries, time }: Props) {
  return (
    <Card title="Try it" lead="Sends a test to you alone, by every channel you have.">
      <div className="space-y-4">
        <NativeForm action="/api/clinic/channels/test">
          <Button variant="secondary">Send me a test</Button>
        </NativeForm>
        {tries.length > 0 && (
          <>
            <h3>The last tries to reach you</h3>
            <NoticeHistory tries={tries.map((one) => ({ ...one, to: null, at: time(one.at) }))} />
          </>
        )}
      </div>
    </Card>
  );
}
