import type { SiteTexts } from "./shape.ts";

export const site: SiteTexts = {
  skip: "सीधे मुख्य सामग्री पर जाएँ",
  nav: {
    label: "मुख्य नेविगेशन",
    menu: "मेनू",
    home: "होम",
    codes: "कोड",
    compare: "तुलना",
    systems: "सिस्टम",
    limits: "टाइमआउट",
    measured: "रनटाइम",
    which: "कौन-सा कोड?",
    client: "दोबारा कनेक्ट?",
    storm: "Storm lab",
    docs: "लाइब्रेरी",
    trail: "आप यहाँ हैं",
  },
  language: "भाषा",
  darkTheme: "डार्क थीम",
  footer: {
    facts:
      "तथ्य RFC 6455, IANA रजिस्ट्री, वेंडर के दस्तावेज़ों और हमारे अपने मापों से हैं; हर पेज अपने स्रोत बताता है।",
    privacy:
      "न कुकी, न ट्रैकिंग, न कहीं और से कुछ लोड होता है। जिस भाषा के पेज आप देख चुके हैं, उसके कोड ऑफ़लाइन पढ़े जा सकते हैं।",
  },
  search: {
    label: "कोड, नाम या लक्षण से खोजें",
    placeholder: "1006, या: एक मिनट बाद बंद हो जाता है",
    results: { one: "{count} परिणाम", other: "{count} परिणाम" },
    none: "“{query}” के लिए कुछ नहीं मिला।",
    failed: "खोज लोड नहीं हो सकी। क्या आप ऑफ़लाइन हैं?",
    kinds: {
      code: "कोड",
      pair: "तुलना",
      system: "सिस्टम",
      limit: "टाइमआउट",
      page: "पेज",
      docs: "लाइब्रेरी",
    },
  },
  home: {
    title: "WebSocket क्लोज़ कोड: क्या हुआ, और क्या करें",
    description:
      "हर WebSocket क्लोज़ कोड की व्याख्या: उसका मतलब, हर रनटाइम क्या बताता है, क्लाइंट, सर्वर और नेटवर्क को क्या करना चाहिए, और किन्हीं दो कोड की तुलना।",
    lead: "कोई WebSocket कनेक्शन एक संख्या के साथ ख़त्म हुआ है। यहाँ पढ़ें कि वह संख्या क्या कहती है, आपकी ऐप्लिकेशन को असल में क्या दिखता है, और सही तरीके से वापस कैसे आएँ।",
    threeTitle: "कनेक्शन ख़त्म होने के तीन तरीके",
    threeLead:
      "ज़्यादातर टूटे कनेक्शन इन तीन में से किसी एक तरीके से ख़त्म होते हैं, और हर एक के बाद वापसी अलग होती है।",
    tableTitle: "सभी कोड",
    questionsTitle: "अपने सवाल से शुरू करें",
  },
  codes: {
    title: "सभी WebSocket क्लोज़ कोड",
    description:
      "0 से 65535 तक के सभी WebSocket क्लोज़ कोड की तालिका: नाम, हर कोड कौन भेज सकता है, क्लाइंट को दोबारा कनेक्ट करना चाहिए या नहीं, और कितनी देर बाद।",
    lead: "हर वह संख्या जो क्लोज़ फ़्रेम में आ सकती है, और वे भी जो उसमें कभी नहीं आ सकतीं।",
  },
  code: {
    title: "WebSocket {code} {name}: मतलब और समाधान",
    rangeTitle: "WebSocket कोड {from}–{to} {name}: इनका मतलब",
    atAGlance: "एक नज़र में",
    verdictNote: "Backsoon क्लाइंट यही करता है, जब तक सर्वर या आप कुछ और न कहें।",
    runtime: "रनटाइम",
    sees: "ऐप्लिकेशन को दिखता है",
    howKnown: "हमें कैसे पता है",
    previous: "पिछला",
    next: "अगला",
  },
  compare: {
    title: "दो WebSocket क्लोज़ कोड की तुलना करें",
    description:
      "कोई भी दो WebSocket क्लोज़ कोड साथ-साथ: क्या अलग है, कब कौन-सा इस्तेमाल करें, और चित्र में हर कनेक्शन का अंत और वापसी।",
    lead: "दो कोड चुनें। पेज केवल वही दिखाता है जो अलग है, कब कौन-सा इस्तेमाल करें, और हर कनेक्शन कैसे ख़त्म होता और लौटता है।",
    first: "पहला कोड",
    second: "दूसरा कोड",
    go: "तुलना करें",
    confusedPairs: "जोड़े जिन्हें लोग अक्सर एक समझ लेते हैं",
    allPairs: "सभी जोड़े",
  },
  pair: {
    title: "WebSocket {a} {nameA} या {b} {nameB}?",
    description:
      "WebSocket क्लोज़ कोड {a} ({nameA}) और {b} ({nameB}) में क्या अंतर है, और कब कौन-सा इस्तेमाल करें।",
    whyConfused: "लोग इन्हें एक क्यों समझ लेते हैं",
    differs: "अलग",
    differCount: {
      one: "{total} में से {count} तथ्य अलग है।",
      other: "{total} में से {count} तथ्य अलग हैं।",
    },
    pictureTitle: "{code} के साथ कनेक्शन कैसे ख़त्म होता है, और आगे क्या होता है",
    more: "{code} के बारे में सब कुछ",
  },
  systems: {
    title: "सिस्टम और प्रोटोकॉल के WebSocket क्लोज़ कोड",
    description:
      "चैट प्लैटफ़ॉर्म, ब्रोकर, GraphQL, ट्रेडिंग और दूसरे सिस्टम के WebSocket क्लोज़ कोड: वहाँ हर कोड का मतलब, और दोबारा कनेक्ट करें या नहीं।",
    lead: "3000 से आगे एक ही संख्या का मतलब अलग-अलग सिस्टम में अलग होता है। मायने यह रखता है कि आप किसके सर्वर से जुड़े हैं।",
    count: { one: "{count} कोड", other: "{count} कोड" },
  },
  system: {
    title: "{system} के WebSocket क्लोज़ कोड",
    description: "{system} के हर WebSocket क्लोज़ कोड का मतलब, और दोबारा कनेक्ट करें या नहीं।",
    documentation: "दस्तावेज़",
  },
  limits: {
    title: "WebSocket कनेक्शन काटने वाले टाइमआउट",
    description:
      "लोड बैलेंसर, प्रॉक्सी, क्लाउड और सर्वर के आइडल टाइमआउट, उम्र और ड्रेन के समय: डिफ़ॉल्ट, सेटिंग का नाम, और जानकारी कितनी पक्की है।",
    lead: "जो कनेक्शन हर बार उतनी ही चुप्पी के बाद बंद होता है, उसे बीच की किसी चीज़ ने काटा है। सेकंड की वही संख्या यहाँ ढूँढें।",
    filter: "फ़िल्टर",
    product: "प्रोडक्ट या सेटिंग",
    seconds: "कितने सेकंड बाद कटा",
    kind: "प्रकार",
    allKinds: "सभी प्रकार",
    reset: "सब दिखाएँ",
    shown: { one: "{count} पंक्ति", other: "{count} पंक्तियाँ" },
    none: "कोई पंक्ति मेल नहीं खाती। सेकंड की आसपास की कोई संख्या आज़माएँ, या शब्द कम करें।",
  },
  measured: {
    title: "WebSocket बंद होने पर हर रनटाइम क्या बताता है",
    description:
      "ब्राउज़र, Node.js, Deno, Bun और दूसरे रनटाइम हर स्थिति में ऐप्लिकेशन को कौन-सा क्लोज़ कोड बताते हैं: मापा हुआ, या उनके सोर्स कोड में पढ़ा हुआ।",
    lead: "कनेक्शन का एक ही अंत अलग-अलग रनटाइम की ऐप्लिकेशन को अलग दिखता है। यह तालिका बताती है कि हर रनटाइम क्या बताता है, और यह हमें कैसे पता है।",
  },
  which: {
    title: "मुझे कौन-सा WebSocket क्लोज़ कोड भेजना चाहिए?",
    description:
      "भेजने के लिए सही WebSocket क्लोज़ कोड खोजें: बताएँ कि कौन बंद कर रहा है और क्या हुआ। हर जवाब RFC 6455 और ब्राउज़र की सीमाओं के मुताबिक है।",
    lead: "बताएँ कि कौन बंद कर रहा है और क्या हुआ।",
    answer: "जवाब",
    pending: "चुनें कि कौन बंद कर रहा है और क्या हुआ।",
    all: "सभी जवाब",
  },
  client: {
    title: "क्लोज़ कोड मिलने पर मेरे क्लाइंट को क्या करना चाहिए?",
    description:
      "कोई WebSocket क्लोज़ कोड लिखें और देखें कि दोबारा कनेक्ट करें या नहीं, कितनी देर रुकें, और पहले क्या बदलें।",
    lead: "वह कोड लिखें जो आपके क्लाइंट को दिखा।",
    code: "क्लोज़ कोड",
    invalid: "क्लोज़ कोड 0 से 65535 तक की पूर्ण संख्या होती है।",
    all: "हर कोड",
    ofSystems: "सिस्टम के कोड",
  },
  storm: {
    title: "Storm lab: how a WebSocket fleet comes back",
    description:
      "Simulate in your browser how thousands of WebSocket clients return after a restart or a crash, under several reconnect policies, side by side.",
    lead: "A restart or a crash cuts every connection at once, and every client comes back by its own policy. See who is back when, and who never is.",
    withoutScript:
      "This page simulates the return in your browser, which needs script. The command line does the same:",
    examples: "Examples",
    deploy: "A deploy",
    crash: "A crash",
    balanced: "Two nodes behind a balancer",
    clients: "Clients",
    capacity: "Capacity (handshakes per second)",
    cause: "What ends the connections",
    causes: { 1012: "1012 restart", 1001: "1001 shutdown", 1006: "1006 crash" },
    down: "Time down (seconds)",
    nodes: "Nodes",
    seed: "Seed",
    policies: "Policies",
    larger:
      "A simulation, seeded: the same seed draws the same curves, here and on the command line. Up to {clients} clients run here; the command line takes millions.",
    faults: {
      number: "A number from {from} to {to}.",
      whole: "A whole number from {from} to {to}.",
      cause: "Choose what ends the connections.",
      noPolicy: "Choose at least one policy.",
      unknownPolicy: "No policy here is called “{name}”.",
      capacityAboveClients:
        "More per second than there are clients: all of them would be back within a second.",
      beyondHorizon:
        "Too low: even the shortest possible return would take longer than the hour that is simulated.",
    },
    chart: "Who is back",
    shareAxis: "Share of the clients that are back",
    timeAxis: "Time since the service’s return",
    limit: "Limit N/C: {time}",
    run: "Run again",
    stop: "Stop",
    table: {
      caption:
        "Time from the service’s return until that share of the clients is back, as a multiple of the limit N/C: N clients at a capacity of C per second. Attempts and wasted handshakes are per client; the peak is handshakes within a second over the capacity.",
      policy: "Policy",
      outcome: "Outcome",
      attempts: "Attempts",
      wasted: "Wasted",
      peak: "Peak",
      never: "never",
    },
    outcomes: {
      waiting: "waiting",
      running: "{share} back after {time}",
      recovered: "all back after {time}",
      never: "never recovers: {share} back",
      stopped: "stopped: {share} back after {time}",
    },
    finished: "Finished. Policies that bring everybody back: {count} of {total}.",
    stopped: "Stopped. This is what is known so far.",
    failed: "The simulator could not be loaded. Are you offline?",
    copyLink: "Copy link",
    command: "The same on the command line",
    copyCommand: "Copy command",
    copied: "Copied.",
    notCopied: "The browser did not allow it.",
    sources: "Where the policies come from",
  },
  offline: {
    title: "आप ऑफ़लाइन हैं",
    description: "यह पेज उन पेजों में नहीं है जिन्हें ऑफ़लाइन पढ़ा जा सकता है।",
    text: "यह पेज आपके डिवाइस पर सहेजे गए पेजों में नहीं है। आपके फिर ऑनलाइन होने पर यह मिल जाएगा।",
    kept: "ये अभी पढ़े जा सकते हैं:",
  },
  notFound: {
    title: "ऐसा कोई पेज नहीं",
    description: "इस पते पर कोई पेज नहीं है।",
    text: "`{path}` पर कोई पेज नहीं है।",
    meant: "शायद आप इनमें से कुछ ढूँढ रहे हैं:",
  },
};
