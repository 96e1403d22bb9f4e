import { MessagePage } from "@/app/kiosk/message-page";
import { titledBy } from "@/app/kiosk/titled";

export const generateMetadata = titledBy("kiosk.desk.title");

/** After three misses a person helps. The next wipe makes the tablet free again. */
export default function DeskPage() {
  return <MessagePage words="desk" clearsAfterSeconds={60} />;
}
