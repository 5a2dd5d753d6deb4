import { explainIn, sayChoice, type Choice, type Texts } from "@backsoon/codes";

import { paragraph, section, type Lines } from "../layout.ts";
import type { Paper } from "../paper.ts";
import { titleOf } from "./explain-page.ts";

/** The code that the answer names, if it names one. */
function codeOf(choice: Choice): number | undefined {
  switch (choice.kind) {
    case "send":
    case "automatic":
      return choice.code;
    case "private":
      return choice.standard;
    case "terminate":
      return choice.sees;
    case "not-yours":
      return undefined;
  }
}

function aboutCode(code: number, texts: Texts, paper: Paper): Lines {
  const explanation = explainIn(texts, code);
  const lines = [
    ...paragraph(explanation.text.short, paper),
    ...paragraph(`\`backsoon explain ${code}\``, paper),
  ];
  return section(titleOf(explanation), lines, paper);
}

/** What to close with. */
export function whichPage(choice: Choice, texts: Texts, paper: Paper): Lines {
  const code = codeOf(choice);
  return [
    ...paragraph(sayChoice(choice, texts.words.ask), paper),
    ...(code === undefined ? [] : aboutCode(code, texts, paper)),
  ];
}
