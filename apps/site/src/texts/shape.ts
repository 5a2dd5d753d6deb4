/**
 * The site's own interface, in every language. What is said about codes, systems and limits is not
 * here but in `@backsoon/codes`, and so are the words of its tables (`words.labels`).
 *
 * A language that lacks a key does not compile, and the compiler names the key. Two marks, as in
 * `@backsoon/codes`: `{name}` is filled in, and what stands between backticks is code.
 */

/** One sentence for each plural form that the language has (CLDR); `other` is always there. */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** A page's title, which stands alone in search results and tabs, and its description there. */
export interface PageTexts {
  readonly title: string;
  /** Up to some 160 characters: for search engines. */
  readonly description: string;
}

/** A page that begins with a sentence or two. */
export interface LedPage extends PageTexts {
  readonly lead: string;
}

/** What the search can find. */
export type SearchKind = "code" | "pair" | "system" | "limit" | "page" | "docs";

/** The storm lab. Names of policies are names of packages, and stay. */
export interface StormTexts {
  /** Where script is switched off; a command follows. */
  readonly withoutScript: string;
  /** Above buttons that fill the form in: a deploy, a crash, two nodes. */
  readonly examples: string;
  readonly deploy: string;
  readonly crash: string;
  readonly balanced: string;
  readonly clients: string;
  /** With its unit, handshakes per second. */
  readonly capacity: string;
  readonly cause: string;
  readonly causes: Readonly<Record<1012 | 1001 | 1006, string>>;
  /** How long the service takes no connections, with its unit, seconds. */
  readonly down: string;
  readonly nodes: string;
  /** Of the random numbers. */
  readonly seed: string;
  readonly policies: string;
  /** `{clients}`: the most that are simulated here. */
  readonly larger: string;
  readonly faults: {
    /** `{from}`, `{to}`. */
    readonly number: string;
    /** `{from}`, `{to}`. */
    readonly whole: string;
    readonly cause: string;
    readonly noPolicy: string;
    /** `{name}`. */
    readonly unknownPolicy: string;
    readonly capacityAboveClients: string;
    readonly beyondHorizon: string;
  };
  /** What the chart shows, and its axes. */
  readonly chart: string;
  readonly shareAxis: string;
  readonly timeAxis: string;
  /** Beside the line of the limit: `{time}`. */
  readonly limit: string;
  readonly run: string;
  readonly stop: string;
  readonly table: {
    readonly caption: string;
    readonly policy: string;
    /** How the return ended. */
    readonly outcome: string;
    readonly attempts: string;
    readonly wasted: string;
    readonly peak: string;
    /** In place of a time: so many are never back. */
    readonly never: string;
  };
  readonly outcomes: {
    readonly waiting: string;
    /** `{share}`, `{time}`. */
    readonly running: string;
    /** `{time}`. */
    readonly recovered: string;
    /** `{share}`: those who are back. */
    readonly never: string;
    /** `{share}`, `{time}`. */
    readonly stopped: string;
  };
  /** `{count}` of `{total}` policies brought everybody back. */
  readonly finished: string;
  readonly stopped: string;
  readonly failed: string;
  readonly copyLink: string;
  /** Above the command that does the same. */
  readonly command: string;
  readonly copyCommand: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Above the list of the files that the policies were transcribed from. */
  readonly sources: string;
}

export interface SiteTexts {
  /** The first link of each page, for keyboards and screen readers. */
  readonly skip: string;
  /** The main navigation; short, since all stand in one line. */
  readonly nav: {
    /** The navigation's own name, which only screen readers say. */
    readonly label: string;
    /** The button that opens it on a phone. */
    readonly menu: string;
    readonly home: string;
    readonly codes: string;
    readonly compare: string;
    readonly systems: string;
    readonly limits: string;
    readonly measured: string;
    readonly which: string;
    readonly client: string;
    readonly storm: string;
    /** The library's documentation, which is in English in every language's navigation. */
    readonly docs: string;
    /** The name of the trail "Start / Codes / 1006", which only screen readers say. */
    readonly trail: string;
  };
  readonly language: string;
  /** A switch that is on or off. */
  readonly darkTheme: string;
  readonly footer: {
    readonly facts: string;
    readonly privacy: string;
  };
  readonly search: {
    /** What the field is for. */
    readonly label: string;
    /** An example in the empty field. */
    readonly placeholder: string;
    /** `{count}`. */
    readonly results: Plural;
    /** `{query}`. */
    readonly none: string;
    readonly failed: string;
    readonly kinds: Readonly<Record<SearchKind, string>>;
  };
  readonly home: LedPage & {
    readonly threeTitle: string;
    readonly threeLead: string;
    readonly tableTitle: string;
    readonly questionsTitle: string;
  };
  readonly codes: LedPage;
  readonly code: {
    /** `{code}`, `{name}`: the registry's name, English everywhere. Says WebSocket, as all titles. */
    readonly title: string;
    /** `{from}`, `{to}`, `{name}`. */
    readonly rangeTitle: string;
    readonly atAGlance: string;
    /** Beside the verdict. */
    readonly verdictNote: string;
    readonly runtime: string;
    /** What the application sees in a runtime: a table's heading. */
    readonly sees: string;
    /** Whether it was measured, read in the source, …: a table's heading. */
    readonly howKnown: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly compare: LedPage & {
    readonly first: string;
    readonly second: string;
    readonly go: string;
    /** The pairs that have a written judgement. */
    readonly confusedPairs: string;
    readonly allPairs: string;
  };
  readonly pair: {
    /** `{a}`, `{nameA}`, `{b}`, `{nameB}`. */
    readonly title: string;
    /** For pairs without a judgement of their own: `{a}`, `{nameA}`, `{b}`, `{nameB}`. */
    readonly description: string;
    readonly whyConfused: string;
    readonly differs: string;
    /** `{count}`, `{total}`. */
    readonly differCount: Plural;
    /** `{code}`. */
    readonly pictureTitle: string;
    /** `{code}`. */
    readonly more: string;
  };
  readonly systems: LedPage & {
    /** `{count}`: how many codes a system has. */
    readonly count: Plural;
  };
  readonly system: {
    /** `{system}`. */
    readonly title: string;
    /** `{system}`. */
    readonly description: string;
    readonly documentation: string;
  };
  readonly limits: LedPage & {
    readonly filter: string;
    readonly product: string;
    readonly seconds: string;
    readonly kind: string;
    readonly allKinds: string;
    readonly reset: string;
    /** `{count}`: how many rows are shown. */
    readonly shown: Plural;
    readonly none: string;
  };
  readonly measured: LedPage;
  readonly which: LedPage & {
    readonly answer: string;
    readonly pending: string;
    readonly all: string;
  };
  readonly client: LedPage & {
    readonly code: string;
    readonly invalid: string;
    readonly all: string;
    readonly ofSystems: string;
  };
  readonly storm: LedPage & StormTexts;
  readonly offline: PageTexts & {
    readonly text: string;
    readonly kept: string;
  };
  readonly notFound: PageTexts & {
    /** `{path}`. */
    readonly text: string;
    readonly meant: string;
  };
}
