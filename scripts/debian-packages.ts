import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export interface DebianPackage {
  readonly name: string;
  /** The package counts as there when this program is. */
  readonly binary: string;
}

/** What the tests use beyond npm packages. */
export const debianPackages: readonly DebianPackage[] = [
  { name: "chromium", binary: "chromium" },
  { name: "firefox-esr", binary: "firefox-esr" },
  { name: "nginx-light", binary: "nginx" },
  { name: "haproxy", binary: "haproxy" },
  { name: "redis-server", binary: "redis-server" },
  { name: "iproute2", binary: "ip" },
  { name: "iptables", binary: "iptables" },
  { name: "zsh", binary: "zsh" },
  { name: "fish", binary: "fish" },
];

/** The path of a program, or nothing. Looks where root's programs are, too, whoever asks. */
export function findBinary(name: string): string | undefined {
  const directories = (process.env["PATH"] ?? "").split(delimiter).filter((path) => path !== "");
  for (const directory of [...directories, "/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/bin"]) {
    const path = join(directory, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not here: the next directory may have it.
    }
  }
  return undefined;
}

/** The command a person would type to get the packages. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get install -y --no-install-recommends ${packages.join(" ")}`;
}

/** Whether the run is on a CI machine, where a missing part is a failure. */
export function onCi(): boolean {
  return !["", "0", "false"].includes(process.env["CI"] ?? "");
}
