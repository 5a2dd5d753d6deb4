import type { Texts } from "../shape.ts";
import { codes } from "./codes.ts";
import { limits } from "./limits.ts";
import { pairs } from "./pairs.ts";
import { systemCodes, systems } from "./systems.ts";
import { words } from "./words.ts";

export const texts: Texts = { locale: "vi", codes, pairs, words, systems, systemCodes, limits };
