import { LeaveAfter } from "@/components/kiosk/leave-after";
import { RefreshWithoutScript } from "@/components/kiosk/refresh-without-script";

/** Back to the first page after so many seconds, with and without a script. */
export function ClearsItself({ seconds }: { readonly seconds: number }) {
  return (
    <>
      <LeaveAfter seconds={seconds} />
      <RefreshWithoutScript seconds={seconds} path="/kiosk" />
    </>
  );
}
