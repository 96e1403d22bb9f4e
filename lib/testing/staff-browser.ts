import type { StaffActor } from "@/lib/access/actor";
import { issueSessionCookie } from "@/lib/auth/issue-session-cookie";
import { type Browser, openBrowser } from "@/lib/testing/browser";

/** A browser in which this member of staff is signed in. */
export async function enter(staff: StaffActor): Promise<Browser> {
  const browser = openBrowser();
  const cookie = await issueSessionCookie("staff", staff.sessionId);
  browser.cookies.set(cookie.name, cookie.value);
  return browser;
}
