import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own endpoints. They open nothing: its providers accept only a ticket of our sign-in use cases. */
async function handle(request: Request, context: Context): Promise<Response> {
  return (await NextAuth(nextAuthOptions())(request, context)) as Response;
}

export { handle as GET, handle as POST };
