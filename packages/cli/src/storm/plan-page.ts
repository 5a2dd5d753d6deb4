/** A plan as a page: the settings to copy, what to expect of them, and what to know. */
import type { Plan, PlanQuestion, PlanRolling } from "@backsoon/storm";

import { bullets, heading, pairs, section, verbatim, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import { count, duration, figure } from "./say.ts";

/** What `--horizon` is by default, and at most. */
const USUAL_HORIZON_S = 3_600;
const LONGEST_HORIZON_S = 86_400;

/** 25_000, as a number is written in code. */
const inCode = (value: number): string =>
  Number.isInteger(value) ? count(value).replaceAll(",", "_") : `${value}`;

function title({ clients, capacityPerSecond, nodes, downMs, graceMs }: PlanQuestion): string {
  const whose = nodes === 1 ? "1 process" : `${count(nodes)} processes`;
  return (
    `${count(clients)} clients, ${whose}, ${count(capacityPerSecond)} handshakes per second, ` +
    `${duration(downMs)} down, ${duration(graceMs)} of grace`
  );
}

function serverLines({ settings: { perSecond, boundMs, backInMs } }: Plan): Lines {
  return verbatim([
    "const lifecycle = attachLifecycle(wss, {",
    `  admission: { perSecond: ${inCode(perSecond)} },`,
    `  boundMs: ${inCode(boundMs)},`,
    "});",
    `lifecycle.onSignals({ action: "restart", backInMs: ${inCode(backInMs)} });`,
  ]);
}

function clientLines({ settings: { spreadMs, connectTimeoutMs } }: Plan): Lines {
  return verbatim([
    "new ReconnectingWebSocket(url, [], {",
    `  connectTimeoutMs: ${inCode(connectTimeoutMs)},`,
    "  // Not needed with `session: true`: then the server announces it.",
    `  spreadMs: ${inCode(spreadMs)},`,
    "});",
  ]);
}

type Row = readonly [what: string, then: string];

function rollingRow({ everyMs, lastBackMs, movesPerClient }: PlanRolling): Row {
  return [
    "1012, node by node",
    `the last client is back after ${duration(lastBackMs)}, and each has moved ` +
      `${figure(movesPerClient)} times on average: \`backInMs: 0\`, and ${duration(everyMs)} ` +
      "from one node to the next",
  ];
}

function expectations({ limitMs, lastBack, rolling }: Plan): readonly Row[] {
  const { plannedMs, crashMs } = lastBack;
  return [
    ["the limit, N/C", `${duration(limitMs)}; nobody can beat it`],
    ["1012 restart", `the last client is back after ${duration(plannedMs)}, each in one attempt`],
    ["1001 shutdown", 'as 1012, with `action: "shutdown"`'],
    ["1006 crash", `the last client is back within about ${duration(crashMs)}`],
    ...(rolling === undefined ? [] : [rollingRow(rolling)]),
  ];
}

function tellingSentence({ telling }: Plan, { graceMs }: PlanQuestion): string {
  const { connections, takesMs, neededGraceMs, fitsGrace } = telling;
  const grace = `the grace period of ${duration(graceMs)}`;
  const taking = `To tell everybody (${count(connections)} for each process) takes ${duration(takesMs)}`;
  return fitsGrace
    ? `${taking}: ${grace} suffices.`
    : `${taking}: ${grace} does not suffice, unless the event loop is held up. ` +
        `It takes a grace period of ${duration(neededGraceMs)}, or more processes.`;
}

/** The simulation of the same, with nothing for what is the default. */
function stormCommandFor(question: PlanQuestion, { lastBack, rolling }: Plan): string {
  const { clients, capacityPerSecond, downMs, graceMs, nodes } = question;
  const flag = (name: string, value: number, usual: number): string =>
    value === usual ? "" : ` --${name} ${value}`;
  // As long again as it should take.
  const longestMs = Math.max(lastBack.plannedMs, rolling?.lastBackMs ?? 0);
  const horizonSeconds = Math.ceil((2 * longestMs) / 1_000);
  return (
    `backsoon storm --clients ${clients} --capacity ${capacityPerSecond}` +
    flag("down", downMs / 1_000, 5) +
    flag("grace", graceMs / 1_000, 30) +
    flag("nodes", nodes, 1) +
    flag(
      "horizon",
      Math.min(LONGEST_HORIZON_S, Math.max(USUAL_HORIZON_S, horizonSeconds)),
      USUAL_HORIZON_S,
    )
  );
}

/** What makes it one node after the other, as the plan has it. */
function rollingFlags({ downMs }: PlanQuestion, { everyMs }: PlanRolling): string {
  return `--rolling --pause ${Math.ceil((everyMs - downMs) / 1_000)}`;
}

function remarks(question: PlanQuestion, answer: Plan): Lines {
  const { capacityPerSecond, nodes } = question;
  const { limitMs, slotsReach, rolling } = answer;
  const { backInMs } = answer.settings;
  const told =
    backInMs > question.downMs
      ? [
          `\`backInMs\` is more than the time down: a process that is still telling is not replaced.`,
        ]
      : [];
  const shared =
    nodes > 1
      ? [`\`perSecond\` is for each process: ${count(capacityPerSecond)} / ${count(nodes)}.`]
      : [];
  const hour = slotsReach
    ? []
    : [
        "No client is told to wait longer than an hour: those whose slot is later come then, and " +
          "get another slot from admission.",
      ];
  return [
    tellingSentence(answer, question),
    ...told,
    ...shared,
    ...hour,
    `A client that gets no slot may wait up to ${duration(limitMs)} for its handshake. With a ` +
      "shorter connect timeout it gives up handshakes that the service does all the same.",
    `See it happen: \`${stormCommandFor(question, answer)}\`` +
      (rolling === undefined
        ? ""
        : `, and node by node with \`${rollingFlags(question, rolling)}\` besides`),
  ];
}

export function planPage(question: PlanQuestion, answer: Plan, paper: Paper): Lines {
  return [
    heading(title(question), paper),
    ...section("Server", serverLines(answer), paper),
    ...section("Client", clientLines(answer), paper),
    ...section("What to expect", pairs(expectations(answer), paper), paper),
    ...section("What to know", bullets(remarks(question, answer), paper), paper),
  ];
}
