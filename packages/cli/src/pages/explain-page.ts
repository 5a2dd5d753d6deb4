import type { Explanation, RuntimeSight, SystemMeaning, Texts, Words } from "@backsoon/codes";

import {
  bullets,
  heading,
  labelled,
  pairs,
  paragraph,
  section,
  steps,
  subsection,
  verbatim,
  type Lines,
} from "../layout.ts";
import type { Paper } from "../paper.ts";

/** `1006 Abnormal Closure`, and for a number without a meaning of its own the range it is in. */
export function titleOf({ code, name, range: [from, to] }: Explanation): string {
  return from === to ? `${code} ${name}` : `${code} ${name} ${from}-${to}`;
}

function todo({ text }: Explanation, { labels }: Words, paper: Paper): Lines {
  const places = [
    [labels.onClient, text.client],
    [labels.onServer, text.server],
    [labels.onPath, text.path],
  ] as const;
  return places.flatMap(([place, advice]) =>
    subsection(place, (narrower) => bullets(advice, narrower), paper),
  );
}

function runtimeLines(runtimes: readonly RuntimeSight[], words: Words, paper: Paper): Lines {
  return pairs(
    runtimes.map(({ name, sees, basis }) => [
      name,
      basis === "unknown" ? sees : `${sees} [${words.basis[basis]}]`,
    ]),
    paper,
  );
}

function systemLines(systems: readonly SystemMeaning[], paper: Paper): Lines {
  return pairs(
    systems.map(({ systemName, meaning, advice, basis }) => [
      systemName,
      `${meaning} [${advice}; ${basis}]`,
    ]),
    paper,
  );
}

function misreadingLines({ text }: Explanation, { labels }: Words, paper: Paper): Lines {
  return text.misreadings.flatMap(({ claim, truth }) => [
    ...labelled(labels.claim, claim, paper),
    ...labelled(labels.truth, truth, paper),
  ]);
}

/** Everything there is to say about a code. */
export function explainPage(explanation: Explanation, { words }: Texts, paper: Paper): Lines {
  const { entry, text, factLines, timeline, runtimes, sources } = explanation;
  const { labels } = words;
  const part = (title: string, lines: Lines): Lines => section(title, lines, paper);
  const systems = part(labels.systems, systemLines(explanation.systems, paper));
  const facts = factLines.map(({ label, value }) => [label, value] as const);
  const course = timeline.map(({ sentence }) => sentence);
  // A code without a meaning of its own means what a system means by it.
  const isNamed = typeof entry === "number";
  return [
    heading(titleOf(explanation), paper),
    ...paragraph(text.short, paper),
    ...(isNamed ? [] : systems),
    "",
    ...pairs(facts, paper),
    ...part(labels.meaning, paragraph(text.meaning, paper)),
    ...part(labels.seen, bullets(text.seen, paper)),
    ...part(labels.todo, todo(explanation, words, paper)),
    ...part(labels.use, paragraph(text.use, paper)),
    ...part(labels.timeline, steps(course, paper)),
    ...part(labels.runtimes, runtimeLines(runtimes, words, paper)),
    ...(isNamed ? systems : []),
    ...part(labels.misreadings, misreadingLines(explanation, words, paper)),
    ...part(labels.sources, verbatim(sources)),
  ];
}
