/** Removes what the build made; `npm run build` makes it again. */
import { readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

for (const group of ["packages", "apps", "tools"]) {
  for (const name of await readdir(`${root}${group}`)) {
    for (const output of ["dist", "build"]) {
      await rm(`${root}${group}/${name}/${output}`, { recursive: true, force: true });
    }
  }
}
