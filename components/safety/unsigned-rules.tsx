import Link from "next/link";

/** Stands quietly under every staff page until a clinician has signed the rules in use. */
export function UnsignedRules({ mayRead }: { readonly mayRead: boolean }) {
  return (
    <p>
      The red-flag rules of this clinic are not clinically signed.{" "}
      {mayRead && (
        <Link href="/clinic/settings/safety/sign-off" prefetch={false}>
          Read and sign them
        </Link>
      )}
    </p>
  );
}
