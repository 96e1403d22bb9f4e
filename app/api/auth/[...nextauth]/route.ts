import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/auth/next-auth-options";

type Context = { params: Promise<{ nextauth: string[] }> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** next-auth's own endpoints. They open nothing: its providers accept only a ticket of our sign-in use cases. */
function handle(request: Request, context: Context): Promise<Response> {
  // The library types its route handler as any.
  const handler = NextAuth(nextAuthOptions()) as Handler;
  return handler(request, context);
}

export { handle as GET, handle as POST };
