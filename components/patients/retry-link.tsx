import { LinkButton } from "@/components/ui/button";

/** Asks for the page as it is addressed now. */
export function RetryLink() {
  return (
    <LinkButton href="" variant="secondary" small fit>
      Retry
    </LinkButton>
  );
}
