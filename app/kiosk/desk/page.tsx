import { MessagePage } from "@/app/kiosk/message-page";

/** After three misses a person helps. The next wipe makes the tablet free again. */
export default function DeskPage() {
  return <MessagePage words="desk" clearsAfterSeconds={60} />;
}
