import { Button } from "@/components/ui/button";

/** Settings, where signing out is, are on no phone without a network. */
export function KeptSignOut({ children }: { readonly children: string }) {
  return (
    <form method="post" action="/api/session/sign-out">
      <Button variant="quiet" className="button-flush">
        {children}
      </Button>
    </form>
  );
}
