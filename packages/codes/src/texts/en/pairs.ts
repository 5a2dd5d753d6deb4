import type { Texts } from "../shape.ts";

export const pairs: Texts["pairs"] = {
  "1000-1001": {
    confused: "Both are clean and nothing went wrong in either, so both look like a regular end.",
    differences: [
      "1000 says that the work is done; 1001 says that one side leaves, done or not.",
      "After 1000 the client stays away; after 1001 it comes back.",
      "A page may send 1000 itself; 1001 is sent by the browser when the page is left.",
    ],
    useA: "when both sides have finished, such as after a logout.",
    useB: "when this side has to go, such as on shutdown, and the other may still need the service.",
  },
  "1000-1005": {
    confused: "`close()` looks like a normal close, so people expect 1000 and find 1005.",
    differences: [
      "1000 is a code in the Close frame; 1005 says that the frame had none.",
      "1000 asks the client to stay away; 1005 asks nothing, so the client comes back.",
      "1000 may be sent; 1005 may not.",
    ],
    useA: "always when you end on purpose: write `close(1000)`.",
    useB: "never; it appears when somebody forgot the code.",
  },
  "1001-1006": {
    confused: "A server that stops causes either, depending on how it stops.",
    differences: [
      "With 1001 the server says goodbye; with 1006 it vanished, or the path did.",
      "1001 is clean and on the wire; 1006 is made up by the runtime that waited in vain.",
      "After 1001 everything that its sender sent before has arrived; after 1006 messages in flight are in doubt.",
      "1006 has to be found out (by a ping); 1001 arrives by itself.",
    ],
    useA: "on every shutdown you control: catch SIGTERM and close.",
    useB: "never; if you see it at deploys, your process exits without closing.",
  },
  "1001-1012": {
    confused:
      "Both are sent by a server that stops on purpose. The question is whether it comes back.",
    differences: [
      "1012 promises that the service is back shortly; 1001 promises nothing.",
      "1012 comes from servers only; 1001 also from a page that is left.",
      "After 1012 the client returns after {fromB}-{toB} s or at the time it was told; after 1001 it backs off from {fromA}-{toA} s.",
      "1001 is in RFC 6455; 1012 was registered later, and a few libraries do not know it.",
    ],
    useA: "when the server goes for good or for an unknown time: maintenance, scaling down.",
    useB: "when the service restarts: a deploy, a reload of the configuration.",
  },
  "1002-1007": {
    confused: "Both say that something received was malformed, and Chromium sends 1002 for both.",
    differences: [
      "1002 is about frames: bits, opcodes, lengths; 1007 is about the content of a message.",
      "1002 points to a library or a proxy; 1007 points to the program that built the message.",
    ],
    useA: "when the frame itself breaks RFC 6455.",
    useB: "when the frame is right but a text is not valid UTF-8.",
  },
  "1003-1007": {
    confused: "Both refuse a message because of its data.",
    differences: [
      "1003 refuses a kind of message, whatever it contains; 1007 refuses this content.",
      "1003 is answered by sending the other kind; 1007 by encoding correctly.",
    ],
    useA: "when you never accept binary (or text).",
    useB: "when a text message is not valid UTF-8, or the content contradicts its type.",
  },
  "1005-1006": {
    confused:
      "Neither is ever on the wire; both are made up by the runtime, and both lack a reason.",
    differences: [
      "With 1005 a Close frame arrived, without a code; with 1006 none arrived.",
      "1005 is clean; 1006 is not.",
      "1005 comes from a program that closed without a code; 1006 from a crash, the network or a proxy.",
      "After 1005 everything that its sender sent before has arrived; after 1006 messages in flight are in doubt.",
    ],
    useA: "never; give a code instead: `close(1000)`.",
    useB: "never; it can only be observed.",
  },
  "1006-1011": {
    confused: "Both appear when a server fails.",
    differences: [
      "With 1011 the server was able to say that it failed; with 1006 it was not, or it was not the server at all.",
      "1011 is surely the sender's fault; 1006 may be the path's.",
      "After 1011 the client waits {fromB}-{toB} s; after 1006 {fromA}-{toA} s.",
    ],
    useA: "never; it appears after a crash, a cut or an idle limit.",
    useB: "when a handler fails and the process lives on.",
  },
  "1006-1012": {
    confused: "Both happen at deploys: 1012 when they go well, 1006 when they do not.",
    differences: [
      "1012 is announced by the server; 1006 is noticed by the client, sometimes late.",
      "1012 is clean and on the wire; 1006 is reserved and never sent.",
      "After 1012 the client returns after {fromB}-{toB} s or at its slot; after 1006 it backs off from {fromA}-{toA} s.",
      "Against 1006 help heartbeats and idle limits that fit; 1012 needs nothing but patience.",
      "In a planned restart a stored session loses nothing; after 1006 messages in flight are in doubt.",
    ],
    useA: "never; it is what clients see when you restart without closing.",
    useB: "at every planned restart, before the process ends.",
  },
  "1006-1015": {
    confused: "A failed TLS handshake shows as 1006 in most runtimes and as 1015 in Firefox.",
    differences: [
      "1015 names one cause, TLS; 1006 names none.",
      "1015 always means that the connection never opened; 1006 also follows open ones.",
      "Chromium, Node and others never show 1015.",
    ],
    useA: "never; look at certificates too when it comes at once and every time.",
    useB: "never; open the same host with `https://` to see the certificate's fault.",
  },
  "1006-3008": {
    confused: "Both are called a timeout in reports.",
    differences: [
      "3008 is sent by a peer that waited for an answer; 1006 is seen when nothing was sent at all.",
      "3008 is a clean close; with 1006 there was no Close frame.",
      "A balancer's idle limit causes 1006, never 3008.",
    ],
    useA: "never; for a peer that no longer answers pings, terminate the connection.",
    useB: "when a living peer did not answer an application's request in time.",
  },
  "1008-3000": {
    confused: "Before 3000 was registered, services used 1008 for missing credentials.",
    differences: [
      "3000 says what is missing: credentials; 1008 only says that a rule was broken.",
      "After 3000 a client can renew its token and return once; after 1008 it stays away.",
      "A page may send 3000, but not 1008.",
    ],
    useA: "when a rule that is not about signing in is broken, or nothing may be told.",
    useB: "when signing in again would help.",
  },
  "1008-3003": {
    confused: "Both say no, and both ask the client to stay away.",
    differences: [
      "3003 says why: the right is missing; 1008 leaves it open.",
      "3003 is like HTTP 403; 1008 has no HTTP counterpart.",
      "A page may send 3003, but not 1008.",
    ],
    useA: "for a broken rule that is not about rights, such as a message limit.",
    useB: "when it is known who the client is and it may not do this.",
  },
  "1011-1012": {
    confused: "In both the server ends the connection and will probably be there again.",
    differences: [
      "1012 is planned; 1011 is a failure.",
      "After 1012 the session goes on; after 1011 that depends on what failed.",
      "After 1012 the client returns after {fromB}-{toB} s; after 1011 after {fromA}-{toA} s.",
    ],
    useA: "when something failed that should not have.",
    useB: "when you restart on purpose, even if an error made you do it.",
  },
  "1011-1014": {
    confused: "Both look like a failing server, as HTTP 500 and 502 do.",
    differences: [
      "1011 says that the sender itself failed; 1014 says that the server behind it did.",
      "1014 comes from gateways only.",
      "After 1014 the client waits {fromB}-{toB} s, since another upstream may answer at once; after 1011 {fromA}-{toA} s.",
    ],
    useA: "when the fault is in this program.",
    useB: "when you are a gateway and your upstream failed.",
  },
  "1012-1013": {
    confused: "Both were registered together and both say: not now, later.",
    differences: [
      "1012 means back shortly; 1013 means too full, stay away.",
      "After 1012 the client returns after {fromA}-{toA} s; after 1013 after {fromB}-{toB} s, or to another address.",
      "1012 reaches all clients of a process; 1013 only those that are too many.",
    ],
    useA: "when you restart.",
    useB: "when you are healthy but cannot serve one more.",
  },
  "1013-1014": {
    confused: "Both come from something in front of the service that cannot serve now.",
    differences: [
      "1013 means overload, 1014 an invalid answer from behind.",
      "After 1013 the client waits {fromA}-{toA} s; after 1014 {fromB}-{toB} s.",
    ],
    useA: "when capacity is missing.",
    useB: "when the upstream answered wrongly or not at all.",
  },
  "3000-3003": {
    confused: "Both are about access, and HTTP mixes up 401 and 403 as well.",
    differences: [
      "3000: it is not known who you are; 3003: it is known, and you may not.",
      "After 3000 new credentials help; after 3003 they do not.",
      "After 3000 the client comes back once; after 3003 it stays away.",
    ],
    useA: "when the client should sign in again.",
    useB: "when signing in again would change nothing.",
  },
};
