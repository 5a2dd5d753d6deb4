import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { guard } from "./cleanup.ts";

export interface TempDir extends AsyncDisposable {
  readonly path: string;
  /** Writes a file into the directory and returns its path. */
  file(name: string, content: string): Promise<string>;
}

/** An empty directory below the system's own; disposal removes it with all it holds by then. */
export async function makeTempDir(): Promise<TempDir> {
  const path = await mkdtemp(join(tmpdir(), "backsoon-"));
  // More than once: processes that were killed a moment ago may still be writing into it.
  const remove = 'for i in 1 2 3 4 5 6 7 8 9; do rm -rf -- "$1" && exit; sleep 0.1; done';
  const release = guard("/bin/sh", "-c", remove, "sh", path);
  return {
    path,
    async file(name, content) {
      const target = join(path, name);
      await writeFile(target, content);
      return target;
    },
    async [Symbol.asyncDispose]() {
      // A browser's last helper may still write into its profile while we delete.
      await rm(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
      release();
    },
  };
}
