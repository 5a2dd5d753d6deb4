import { describe, expect, it } from "vitest";

import { cleanEnvironment, main } from "./backsoon.ts";
import { KEYS, PseudoTerminal } from "./pseudo-terminal.ts";

const backsoon = (args: string): string => `'${process.execPath}' '${main}' ${args}`;
const SHOW_CURSOR = "\u001B[?25h";
const HIDE_CURSOR = "\u001B[?25l";

/** Runs it, then tells its exit code and the state of the terminal. */
const thenTell = (command: string): string => `${command}; echo "code $?"; stty -a`;

const start = (args: string): Promise<PseudoTerminal> =>
  PseudoTerminal.run(thenTell(backsoon(args)), cleanEnvironment());

/** The terminal is the user's again: it echoes, waits for lines, and shows the cursor. */
async function expectRestored(terminal: PseudoTerminal): Promise<void> {
  await terminal.ended;
  expect(terminal.text).toMatch(/[ ;]icanon\b/);
  expect(terminal.text).toMatch(/[ ;]echo\b/);
  expect(terminal.raw.lastIndexOf(SHOW_CURSOR)).toBeGreaterThan(
    terminal.raw.lastIndexOf(HIDE_CURSOR),
  );
}

describe("backsoon which, at a terminal", () => {
  it("asks who closes, what it is about and what happened, and answers", async () => {
    await using terminal = await start("which");
    await terminal.shows(/Who closes the connection\?[^]*The server[^]*A page or worker/);
    terminal.type(KEYS.enter);
    await terminal.shows(/What is it about\?[^]*A planned end/);
    terminal.type(KEYS.enter);
    await terminal.shows(/What happened\?[^]*The service restarts/);
    terminal.type(KEYS.down + KEYS.down + KEYS.enter);
    await terminal.shows(/Send 1012 \(Service Restart\)\.[^]*code 0\n/);
    await expectRestored(terminal);
  });

  it("asks in the language of the user", async () => {
    await using terminal = await start("which --lang vi");
    const { loadTexts } = await import("@backsoon/codes");
    const { ask } = (await loadTexts("vi")).words;
    await terminal.shows(new RegExp(ask.who.replaceAll("?", String.raw`\?`)));
    terminal.type(KEYS.interrupt);
    await terminal.shows(/code 130\n/);
  });

  it("asks only for what is not given, and offers only what this side can be in", async () => {
    await using terminal = await start("which --from script");
    await terminal.shows(/What is it about\?/);
    terminal.type(KEYS.enter);
    await terminal.shows(/What happened\?[^]*The user leaves the page/);
    expect(terminal.text).not.toContain("Who closes");
    expect(terminal.text).not.toContain("The service restarts");
    terminal.type(KEYS.enter);
    await terminal.shows(/Send 1000 \(Normal Closure\)\.[^]*code 0\n/);
  });

  it("asks nothing when all is given", async () => {
    await using terminal = await start("which --from server --situation restart");
    await terminal.shows(/Send 1012 \(Service Restart\)\.[^]*code 0\n/);
    expect(terminal.raw).not.toContain(HIDE_CURSOR);
  });

  it("keeps questions out of what is piped", async () => {
    await using terminal = await start("which --from server --json | cat");
    await terminal.shows(/What is it about\?/);
    terminal.type(KEYS.enter);
    await terminal.shows(/What happened\?/);
    terminal.type(KEYS.enter);
    await terminal.shows(/\n\{\n {2}"closing": "server",\n {2}"situation": "done",[^]*code 0\n/);
  });

  it.each(["interrupt", "escape"] as const)("leaves at %s with 130", async (key) => {
    await using terminal = await start("which");
    await terminal.shows(/Who closes the connection\?[^]*A page or worker/);
    terminal.type(KEYS[key]);
    await terminal.shows(/code 130\n/);
    await expectRestored(terminal);
    expect(terminal.text).not.toMatch(/^\s+at |Error/m);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("leaves at %s with 130", async (signal) => {
    const command = `sh -c 'echo "pid $$"; exec "$@"' sh ${backsoon("which")}`;
    await using terminal = await PseudoTerminal.run(thenTell(command), cleanEnvironment());
    const [, pid] = await terminal.shows(/pid (\d+)\n/);
    await terminal.shows(/Who closes the connection\?[^]*A page or worker/);
    process.kill(Number(pid), signal);
    await terminal.shows(/code 130\n/);
    await expectRestored(terminal);
  });
});
