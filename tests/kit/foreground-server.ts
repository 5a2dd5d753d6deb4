import { type Child, startChild } from "./child.ts";
import { disposeInTurn } from "./cleanup.ts";
import { findBinary } from "../../scripts/debian-packages.ts";
import { freePort, waitForPort } from "./ports.ts";
import { makeTempDir } from "./temp.ts";

export interface ForegroundServer extends AsyncDisposable {
  readonly port: number;
  readonly child: Child;
}

export interface ServerSetup {
  readonly binary: string;
  config(place: { readonly port: number; readonly dir: string }): string;
  args(place: { readonly configPath: string; readonly dir: string }): readonly string[];
}

/**
 * Runs a server program in the foreground on a free port of 127.0.0.1, with its configuration and all
 * its files in a temporary directory; ready when it accepts. Disposal stops it and removes the directory.
 */
export async function startForegroundServer(setup: ServerSetup): Promise<ForegroundServer> {
  const program = findBinary(setup.binary);
  if (program === undefined) throw new Error(`there is no ${setup.binary} on this machine`);
  const dir = await makeTempDir();
  const handles: AsyncDisposable[] = [dir];
  try {
    const port = await freePort();
    const configPath = await dir.file(
      `${setup.binary}.conf`,
      setup.config({ port, dir: dir.path }),
    );
    const child = await startChild(program, setup.args({ configPath, dir: dir.path }));
    handles.unshift(child);
    await waitForPort(port, { child });
    return { port, child, [Symbol.asyncDispose]: () => disposeInTurn(handles) };
  } catch (error) {
    await disposeInTurn(handles);
    throw error;
  }
}
