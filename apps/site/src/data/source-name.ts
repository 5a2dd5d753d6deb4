/** A short name for an address: its host, whose pages, and the last part of the path. */

/** Hosts on which the first part of the path says whose page it is. */
const SHARED = /^(?:github\.com|community\.|repost\.|learn\.|docs\.aws\.)/;

export function nameOfAddress(address: string): string {
  const { hostname, pathname, hash } = new URL(address);
  const host = hostname.replace(/^www\./, "");
  const parts = pathname.split("/").filter((part) => part !== "");
  const last = hash === "" ? parts.at(-1) : hash.slice(1);
  if (last === undefined) return host;
  const owner = SHARED.test(hostname) && parts.length > 2 ? `/${parts[0]}/${parts[1]}` : "";
  const between = parts.length > (owner === "" ? 1 : 3) || hash !== "" ? "/…" : "";
  return `${host}${owner}${between}/${decodeURIComponent(last)}`;
}
