/** Where the site will stand. */
export interface Deployment {
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  /** The path below which everything lies, with a slash at both ends. */
  readonly base: string;
}

/** A name that nobody can own (RFC 2606): who deploys the site says a better one. */
const PLACEHOLDER = "https://backsoon.example/";

/**
 * From an address such as `https://example.org/ws`: the host is for canonical addresses, the path
 * for every link.
 * @throws TypeError when `address` is no address.
 */
export function deploymentAt(address = PLACEHOLDER): Deployment {
  const { origin, pathname } = new URL(address);
  return { origin, base: pathname.endsWith("/") ? pathname : `${pathname}/` };
}
