import type { ComparedFact, Comparison, Explanation, Texts } from "@backsoon/codes";

import {
  bullets,
  heading,
  labelled,
  paragraph,
  section,
  steps,
  table,
  type Lines,
} from "../layout.ts";
import type { Paper } from "../paper.ts";
import { titleOf } from "./explain-page.ts";

function timelineOf({ code, timeline }: Explanation, title: string, paper: Paper): Lines {
  const sentences = timeline.map(({ sentence }) => sentence);
  return section(`${title} (${code})`, steps(sentences, paper), paper);
}

/** Two codes side by side. */
export function comparePage(comparison: Comparison, { words }: Texts, paper: Paper): Lines {
  const { a, b, facts, differences, useA, useB, judgement } = comparison;
  const { labels } = words;
  const cells = ({ label, a, b, differs }: ComparedFact): readonly string[] => [
    label,
    a,
    differs ? b : `(${labels.same})`,
  ];
  const content = {
    header: [labels.fact, titleOf(a), titleOf(b)],
    rows: facts.map(cells),
    wrapped: 2,
  };
  return [
    heading(`${titleOf(a)} / ${titleOf(b)}`, paper),
    ...(judgement === undefined ? [] : paragraph(judgement.confused, paper)),
    "",
    ...table(content, paper),
    ...section(labels.keyDifferences, bullets(differences, paper), paper),
    ...section(
      labels.whenWhich,
      [...labelled(`${a.code}`, useA, paper), ...labelled(`${b.code}`, useB, paper)],
      paper,
    ),
    ...timelineOf(a, labels.timeline, paper),
    ...timelineOf(b, labels.timeline, paper),
  ];
}
