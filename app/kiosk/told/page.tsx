import { MessagePage } from "@/app/kiosk/message-page";
import { titledBy } from "@/app/kiosk/titled";

export const generateMetadata = titledBy("kiosk.told.title");

/** The answers of today's visit were handed in before. */
export default function ToldPage() {
  return <MessagePage words="told" clearsAfterSeconds={15} />;
}
