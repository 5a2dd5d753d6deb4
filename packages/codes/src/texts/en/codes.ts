import type { Texts } from "../shape.ts";

export const codes: Texts["codes"] = {
  unused: {
    short: "Below 1000: not used by the protocol, and wrong in a Close frame.",
    meaning:
      "RFC 6455 does not use the numbers from 0 to 999. A Close frame that carries one breaks the protocol. Some runtimes hand the number to the application all the same, and Deno reports 0 when a connection breaks.",
    seen: [
      "A Deno client lost its connection: Deno reports code 0 where other runtimes report 1006.",
      "A server sent an HTTP status, an exit code or an uninitialised variable as close code.",
    ],
    client: [
      "Treat it as an abnormal closure: come back with exponential backoff.",
      "Keep the raw number in the log, since it tells which runtime or which server it was.",
    ],
    server: [
      "Send 1000-1003, 1007-1014 or 3000-4999. A library that checks the code refuses the others.",
    ],
    path: ["Proxies forward the frame unchanged. Nothing has to be configured here."],
    use: "Never send it. Choose a registered code, or one of your own between 4000 and 4999.",
    misreadings: [
      {
        claim: "Code 0 means that the connection closed without an error.",
        truth: "In Deno it means the opposite: no Close frame arrived. `wasClean` is `false` then.",
      },
    ],
    symptoms: ["close code 0", "code 0 in Deno", "invalid close code"],
  },
  1000: {
    short: "The work is done: a regular end, by agreement of both sides.",
    meaning:
      "The purpose for which the connection was opened has been fulfilled. It is the only code below 3000 that a script in a browser may pass to `close()`. Most clients take it as the request not to come back.",
    seen: [
      "Your own program called `close(1000)`, or the other side did.",
      "The server logged the user out, finished a download or ended a game.",
      "A heartbeat inside a library gave up and closed with 1000: Phoenix does so.",
    ],
    client: [
      "Do not reconnect. If the application still needs the connection, find out who closed it and why.",
      "Call `close(1000)` yourself instead of `close()` alone, so that the server sees a reason and not 1005.",
    ],
    server: [
      "Use it only when the client should stay away. For a deploy send 1012, for a shutdown 1001.",
      "Put the cause into the reason: up to 123 bytes of UTF-8.",
    ],
    path: ["Proxies forward it unchanged. It never comes from a balancer."],
    use: "Close with it when both sides have finished and nobody should come back.",
    misreadings: [
      {
        claim: "A server that restarts should close with 1000, because the restart is planned.",
        truth:
          "Clients then stay away. 1012 says that the service comes back, and that they should too.",
      },
      {
        claim: "`close()` without arguments sends 1000.",
        truth: "It sends a Close frame without a code, and both sides see 1005.",
      },
    ],
    symptoms: [
      "client does not reconnect after close",
      "normal close",
      "connection closed without error",
    ],
  },
  1001: {
    short: "One side is leaving: the server shuts down, or the page is left.",
    meaning:
      "An endpoint goes away. A server that shuts down for maintenance sends it to all its clients; a browser sends it by itself when the user leaves the page or closes the tab. It says nothing about when anybody returns.",
    seen: [
      "The server received SIGTERM and shuts down, or an autoscaler removes the machine.",
      "On the server: the user navigated away, closed the tab or reloaded the page.",
      "A proxy restarts or reloads its configuration: Cloudflare, Fly.io and Caddy send 1001 then.",
      "A service ends connections at a maximum age, for example OpenAI Realtime after 60 minutes.",
    ],
    client: [
      "Reconnect with exponential backoff and jitter: first after a random {from}-{to} s.",
      "Resume the session if there is one. The connection is over, the session need not be.",
    ],
    server: [
      "On shutdown send it to every client, within the grace period that your platform gives.",
      "If the service comes back, send 1012 and say when. Then clients need not guess.",
      "When a page sends it, its session is over; nobody will resume it.",
    ],
    path: [
      "Give the balancer time to drain: it should stop sending new connections before the old ones are closed.",
      "If 1001 comes from a proxy, look at its reloads: each one ends all WebSockets.",
    ],
    use: "Close with it when this side goes away and does not promise to be back soon.",
    misreadings: [
      {
        claim: "1001 is an error.",
        truth: "It is a clean close by the rules. `wasClean` is `true`.",
      },
      {
        claim: "A page can call `close(1001)`.",
        truth:
          "The browser throws `InvalidAccessError`. It sends 1001 by itself when the page is left.",
      },
    ],
    symptoms: [
      "connection closes when the server shuts down",
      "connection closes when I leave the page",
      "CloudFlare WebSocket proxy restarting",
      "websocket closes on deploy",
    ],
  },
  1002: {
    short: "The protocol was violated: a frame that RFC 6455 does not allow.",
    meaning:
      "An endpoint received something that is no valid WebSocket traffic: a reserved bit, an unknown opcode, a masked frame from a server, a close code that may not be sent. It closes, because it can no longer tell where a frame begins.",
    seen: [
      "On the side that sent the bad frame. The side that noticed reports 1006 to its own application.",
      "Something wrote plain bytes into the connection: a logging line, an HTTP answer, a second library.",
      "Compressed frames although `permessage-deflate` was not agreed on.",
      "This side sent 1004, 1005, 1006, 1015 or a number from 1016 to 2999 in a Close frame.",
    ],
    client: [
      "Do not reconnect automatically: the same program would make the same mistake again.",
      "Update the WebSocket library. Applications rarely write frames themselves.",
    ],
    server: [
      "Log the library's error text: it names the bit or opcode.",
      "Check that nobody writes to the socket besides the WebSocket library.",
    ],
    path: [
      "Check that no proxy buffers, compresses or rewrites the stream after the upgrade.",
      "Test once over `wss://`: old proxies touch only what they can read.",
    ],
    use: "Libraries send it. An application whose own message format is broken uses 1007, 1008 or a code from 4000 to 4999.",
    misreadings: [
      {
        claim: "My application message is wrong, so I send 1002.",
        truth:
          "1002 is about frames. For messages that your own rules refuse, 1008 or a private code is right.",
      },
      {
        claim: "The side that sees 1002 found the error.",
        truth: "It made the error. The side that found it sees 1006.",
      },
    ],
    symptoms: [
      "invalid frame header",
      "reserved bits must be clear",
      "invalid opcode",
      "protocol error",
    ],
  },
  1003: {
    short: "The endpoint cannot take this kind of data, such as binary on a text service.",
    meaning:
      "The endpoint received a kind of message it does not accept: binary where only text is understood, or the other way round. The content has not been looked at.",
    seen: [
      "A client sent a `Blob` or an `ArrayBuffer` to a service that reads JSON text.",
      "AWS API Gateway answers a binary frame with it.",
      "A client library encodes with MessagePack by default while the server expects text.",
    ],
    client: [
      "Do not reconnect unchanged. Send text, or ask for the format that the server takes.",
      "Agree on the format with a subprotocol, so that a mismatch already fails in the handshake.",
    ],
    server: ["Name the accepted kind in the reason, for example `text only`."],
    path: ["Gateways that read messages can refuse binary data. Read their limits."],
    use: "Close with it when you never accept this kind of message, whatever it contains.",
    misreadings: [
      {
        claim: "1003 is for JSON that cannot be parsed.",
        truth: "That is the right kind with wrong content: 1007 or 1008.",
      },
    ],
    symptoms: ["binary message not supported", "text only server", "unsupported data"],
  },
  1004: {
    short: "Reserved: no meaning so far, and never in a Close frame.",
    meaning:
      "RFC 6455 reserves the number. A meaning may be defined later. Very old drafts used it for messages that are too large, and some tables still say so.",
    seen: [
      "Only when a server sends it against the rules. Some browsers then show it to the page.",
    ],
    client: ["Treat it as an abnormal closure: come back with exponential backoff."],
    server: ["Do not send it. For messages that are too large there is 1009."],
    path: ["Nothing to do here."],
    use: "Never send it. For large messages use 1009.",
    misreadings: [
      {
        claim: "1004 means that a message was too large.",
        truth: "Only drafts before RFC 6455 said so. The standard says 1009.",
      },
    ],
    symptoms: ["close code 1004"],
  },
  1005: {
    short: "A Close frame arrived without a code. Reported locally, never sent.",
    meaning:
      "The close handshake took place, but the first Close frame had an empty body. The runtime reports 1005 to its own application to say that the other side gave no code. It never stands in a frame.",
    seen: [
      "Somebody called `close()` without arguments. Both sides see 1005.",
      "A library closes with an empty frame when its connection object is destroyed.",
      "uWebSockets turns a forbidden code (0, 1005, 1006) into an empty Close frame.",
    ],
    client: [
      "Reconnect with exponential backoff: nobody said that the work is done.",
      "Close with `close(1000)` yourself when you have finished.",
    ],
    server: [
      "Always give a code. 1005 leaves every client to guess.",
      "Do not echo a received 1005: answer with an empty Close frame, or with 1000.",
    ],
    path: ["Nothing to do here: a proxy that cuts a connection causes 1006, not 1005."],
    use: "Never send it. Give a code: 1000 when the work is done.",
    misreadings: [
      {
        claim: "1005 means that no Close frame arrived.",
        truth: "One did arrive, without a code. No Close frame at all is 1006.",
      },
      {
        claim: "1005 is an error.",
        truth: "The close handshake was complete and `wasClean` is `true`.",
      },
    ],
    symptoms: ["no status received", "close without code", "close code 1005"],
  },
  1006: {
    short: "The connection ended without a Close frame: crash, cable, proxy, idle limit.",
    meaning:
      "No Close frame was received, so nobody said why the connection ended. The runtime reports 1006 to its own application. The number is reserved and never on the wire: a connection that is still able to send a Close frame could name the true reason.",
    seen: [
      "A balancer, proxy or firewall cut a silent connection: often after 60 seconds, or at another round number.",
      "The server process crashed or was killed with SIGKILL.",
      "The network went away: cable, Wi-Fi, a train in a tunnel, a laptop that slept.",
      "The connection never opened: refused, unknown host, failed TLS, any HTTP answer other than 101.",
      "Your own side broke off because the other broke the protocol, or did not answer a Close frame.",
    ],
    client: [
      "Reconnect with exponential backoff and jitter: first after a random {from}-{to} s.",
      "Send a ping after silence and give up at once if no answer comes. The runtime may need minutes to notice.",
      "Remember how long it was silent before. Two losses after the same silence are an idle limit: ping more often than that.",
      "Resume the session if there is one: messages in flight are in doubt.",
    ],
    server: [
      "Ping every 20-25 s, so that no common idle limit is reached and dead connections are noticed.",
      "Look for crashes, for memory limits and for handlers that throw.",
      "Close properly when you stop (1001 or 1012). A process that just exits gives all its clients 1006.",
    ],
    path: [
      "Compare the idle limits of every hop with your heartbeat. The smallest one decides.",
      "Raise the timeout where you can: `proxy_read_timeout` in nginx, `timeout tunnel` in HAProxy, the idle timeout of the load balancer.",
      "Remember devices that drop silently: a firewall that forgets a connection sends nothing to either side.",
    ],
    use: "Never send it: `close(1006)` throws. To end without a Close frame, terminate the TCP connection.",
    misreadings: [
      {
        claim: "The server sent 1006.",
        truth: "Nobody can. Your own runtime made it up because it received no Close frame.",
      },
      {
        claim: "1006 shows on which side the fault is.",
        truth:
          "It does not. Compare the logs of both sides: a side that sent a Close frame shows another code.",
      },
      {
        claim: "The `error` event says more.",
        truth:
          "Browsers hide the cause on purpose, so that a page cannot explore the local network.",
      },
    ],
    symptoms: [
      "connection closes after one minute",
      "connection closes after 60 seconds",
      "websocket closes when idle",
      "abnormal closure",
      "connection lost without reason",
      "websocket connection failed",
      "closes after 100 seconds",
    ],
  },
  1007: {
    short: "The content does not fit its type: text that is not valid UTF-8.",
    meaning:
      "The endpoint received a message whose content does not match its type. In practice: a text message whose bytes are not valid UTF-8.",
    seen: [
      "Binary data was sent as text, for example a compressed buffer or Latin-1 bytes.",
      "A text was cut in the middle of a character before it was sent.",
      "In Chromium the server gets 1002 instead, and from Firefox nothing at all.",
    ],
    client: [
      "Do not reconnect and send the same again.",
      "Send bytes as binary messages. Let the library encode strings.",
    ],
    server: [
      "Send buffers as binary. If text is built from buffers, decode it with a stream decoder.",
      "Use a library that checks UTF-8; it closes with 1007 by itself.",
    ],
    path: ["Nothing to do here, unless a gateway converts messages."],
    use: "Libraries send it for invalid UTF-8. Use it also when a message's content contradicts its declared type.",
    misreadings: [
      {
        claim: "1007 is for every message I do not understand.",
        truth:
          "It is for content that contradicts its type. Valid JSON that your rules refuse is 1008 or a private code.",
      },
    ],
    symptoms: ["invalid UTF-8 in text frame", "could not decode a text frame", "invalid payload"],
  },
  1008: {
    short: "Refused by a rule: a general no, when no other code fits or nothing may be told.",
    meaning:
      "The endpoint received a message that breaks its rules. It is the general refusal: for cases without a code of their own, and when the details must stay hidden.",
    seen: [
      "A token is missing, invalid or expired, on services that do not use 3000.",
      "Too many messages, a forbidden topic, an origin that is not allowed.",
      "Services such as Gemini Live or Deepgram refuse a request they cannot serve.",
    ],
    client: [
      "Do not reconnect unchanged: the rule will say no again.",
      "If you know that it means stale credentials on your server, list 1008 as a code that refreshes them.",
    ],
    server: [
      "Prefer 3000 for missing credentials and 3003 for missing rights: clients can act on these.",
      "Name the rule in the reason as far as you may.",
    ],
    path: [
      "Web application firewalls refuse too, but before the upgrade: the client sees 1006 then.",
    ],
    use: "Close with it when a message or a peer breaks a rule of yours and no better code fits.",
    misreadings: [
      {
        claim: "1008 means that authentication failed.",
        truth: "It may. The code alone does not say which rule was broken.",
      },
    ],
    symptoms: ["policy violation", "token expired", "origin not allowed", "rate limit"],
  },
  1009: {
    short: "The message is larger than the receiver accepts.",
    meaning:
      "The endpoint received a message that is too big for it to process. Every library and every gateway has a limit, and some limit frames as well as messages.",
    seen: [
      "A message exceeded the server's limit, such as `maxPayload` in `ws`.",
      "AWS API Gateway: more than 128 KB in a message or 32 KB in a frame.",
      "A compressed message became too large when it was unpacked.",
    ],
    client: [
      "Do not send the same message again: a client that reconnects and repeats never ends.",
      "Split large data, or upload it over HTTP and send the address.",
    ],
    server: [
      "Set the limit on purpose and tell clients the figure.",
      "Keep a limit even for trusted clients: it bounds the memory per connection.",
    ],
    path: ["Gateways have limits of their own, often below the server's."],
    use: "Close with it when one message exceeds your limit.",
    misreadings: [
      {
        claim: "1009 is a temporary problem.",
        truth: "The same message will be refused every time.",
      },
      {
        claim: "The server's own log shows 1009.",
        truth: "Often it shows 1006: the side that breaks off has received no Close frame.",
      },
    ],
    symptoms: ["message too big", "max payload size exceeded", "frame too large"],
  },
  1010: {
    short: "The client needed an extension that the server did not offer.",
    meaning:
      "The client expected the server to agree on one or more extensions, and the server did not. The reason lists the missing ones. Only a client sends it: a server that needs an extension refuses the handshake.",
    seen: [
      "On the server, from a client that cannot work without compression or another extension.",
      "Rarely: browsers never require an extension.",
    ],
    client: ["Do not reconnect unchanged. Make the extension optional, or use another server."],
    server: ["Enable the extension that the reason names, for example `permessage-deflate`."],
    path: ["A proxy that removes `Sec-WebSocket-Extensions` from the handshake can be the cause."],
    use: "A client closes with it when it cannot work without an extension that was not agreed on.",
    misreadings: [
      {
        claim: "A server sends it when the client lacks an extension.",
        truth: "A server refuses such a handshake with an HTTP status.",
      },
    ],
    symptoms: ["mandatory extension missing", "permessage-deflate required"],
  },
  1011: {
    short: "An unexpected error inside the other side stopped it from going on.",
    meaning:
      "The endpoint met a condition that it did not expect and cannot go on. RFC 6455 speaks of a server; erratum 3227 extends it to either side.",
    seen: [
      "A handler threw an exception that nobody caught.",
      "A keepalive ping was not answered in time: some libraries close with 1011 then.",
      "A database or another service behind the server failed.",
    ],
    client: [
      "Come back later: first after a random {from}-{to} s. If the cause is the message you sent, the next attempt ends the same way.",
      "Do not send the last message again without checking whether it was handled.",
    ],
    server: [
      "Look into the log at the time of the close. 1011 is a fault of your own.",
      "Close with 1013 instead if you are only overloaded, and with 1014 if the fault lies behind you.",
    ],
    path: ["Nothing to do here: the connection itself worked to the end."],
    use: "Close with it when you fail unexpectedly and cannot keep your promises to this client.",
    misreadings: [
      {
        claim: "1011 and 1006 both mean that the server crashed.",
        truth:
          "After a crash nobody can send a Close frame. With 1011 the server was still able to.",
      },
    ],
    symptoms: ["internal server error", "unexpected condition", "keepalive ping timeout"],
  },
  1012: {
    short: "The service restarts and will be back shortly: come back after a short delay.",
    meaning:
      "The server closes because the service restarts. It says two things: reconnecting is expected, and it should succeed soon. The registration asks clients for a random delay of 5-30 s; with a server that says when each client should return, {from}-{to} s are enough.",
    seen: [
      "A deploy: the old process closes its connections and a new one takes over.",
      "A reload of the configuration that needs new connections.",
      "A rolling restart moves clients from one node to the next.",
    ],
    client: [
      "Reconnect after a short random delay ({from}-{to} s), or exactly when the server said: `retry-after=` in the reason.",
      "Do not reconnect at once: all other clients got the same frame in the same second.",
      "Resume the session: the restart was planned, nothing has to be lost.",
    ],
    server: [
      "Stop taking new connections first, store the sessions, then close with 1012.",
      "Assign a return slot to each client, so that they arrive at the rate you can admit.",
      "Never close with 1000 for a deploy, or clients stay away.",
    ],
    path: [
      "Let the balancer drain the old node before it is closed.",
      "Reload proxies gracefully, and give their old workers time: otherwise they cut what you close so carefully.",
    ],
    use: "Close with it when you restart and expect to be back within seconds or a minute.",
    misreadings: [
      {
        claim: "1012 is part of RFC 6455.",
        truth:
          "It was registered with IANA after it. Some old libraries do not know it, and WebKitGTK refuses it: its page sees 1006.",
      },
      {
        claim: "The client may reconnect at once, since the server said so.",
        truth: "Then all clients arrive together, and the new process falls under the load.",
      },
    ],
    symptoms: [
      "websocket closes on deploy",
      "service restart",
      "server restarted",
      "thundering herd after deploy",
    ],
  },
  1013: {
    short: "The server is overloaded: stay away for a while, or try another address.",
    meaning:
      "The service is overloaded. By its registration a client should connect to a different address if there are several, or to the same one only when the user asks. Many tables soften this to backoff.",
    seen: [
      "The server admits only so many connections per second and closes the rest.",
      "A limit of connections or memory is reached.",
      "After an outage, when every client returns at the same time.",
    ],
    client: [
      "Wait long: first a random {from}-{to} s, unless the reason says when (`retry-after=`).",
      "Try the next address first if you have several.",
      "Offer the user a button to reconnect: that is what the registration has in mind.",
    ],
    server: [
      "Accept and close with 1013 rather than refuse: a browser cannot read an HTTP status or `Retry-After`.",
      "Give each refused client a different time to return.",
    ],
    path: ["Limit connections per second at the balancer as well: a full accept queue makes 1006."],
    use: "Close with it when you are healthy but full.",
    misreadings: [
      {
        claim: "1013 means reconnecting with the usual backoff from 1 s.",
        truth: "That brings the load back at once. The registration asks for much more restraint.",
      },
    ],
    symptoms: ["try again later", "server overloaded", "too many connections"],
  },
  1014: {
    short: "A gateway in between got an invalid answer from the server behind it.",
    meaning:
      "The endpoint acts as gateway or proxy and received an invalid response from the server behind it, as HTTP 502 says. The registry gives no short name; Bad Gateway is the usual one.",
    seen: [
      "A gateway's upstream closed, crashed or answered something that is no WebSocket.",
      "A chat or API gateway lost the service that it speaks for.",
    ],
    client: [
      "Reconnect with exponential backoff: the gateway itself is alive.",
      "Tell the user that the service, not the network, has a problem.",
    ],
    server: [
      "If you are the gateway: log the upstream and its answer.",
      "If you are the upstream: look for crashes and timeouts at that time.",
    ],
    path: [
      "Check health checks and timeouts between gateway and upstream.",
      "Plain proxies do not send it: when their upstream dies after the upgrade, the client sees 1006.",
    ],
    use: "A gateway closes with it when the server behind it failed.",
    misreadings: [
      {
        claim: "nginx sends 1014 when the backend is down.",
        truth:
          "Before the upgrade it answers HTTP 502, after it the connection breaks: both are 1006.",
      },
    ],
    symptoms: ["bad gateway", "upstream error", "502 websocket"],
  },
  1015: {
    short: "The TLS handshake failed. Reported locally, never sent.",
    meaning:
      "Reserved for a TLS handshake that failed, for example because the certificate cannot be verified. It never stands in a frame, since there was no connection yet. Browsers are told to show 1006 instead; Firefox shows 1015.",
    seen: [
      "In Firefox: a self-signed or expired certificate, or `wss://` to a port without TLS.",
      "Elsewhere the same failure is 1006.",
    ],
    client: [
      "Retry with backoff only because a certificate may be renewed; it rarely helps soon.",
      "Open the same host with `https://` in the browser: it shows what is wrong with the certificate.",
    ],
    server: [
      "Renew the certificate, send the whole chain, use the right name.",
      "Check that the port speaks TLS.",
    ],
    path: [
      "Check where TLS ends: at the balancer, at a content delivery network, at a company's proxy.",
    ],
    use: "Never send it. A failed TLS handshake has no Close frame.",
    misreadings: [
      {
        claim: "If it were TLS, I would see 1015.",
        truth:
          "Only in Firefox. Chromium, Node and Deno show what they show for every failed attempt.",
      },
    ],
    symptoms: [
      "certificate error websocket",
      "self-signed certificate wss",
      "TLS handshake failed",
      "SSL error",
    ],
  },
  unassigned: {
    short: "1016-2999: kept for later versions of the protocol, not assigned.",
    meaning:
      "The range belongs to the protocol itself, its later versions and public extensions. Nothing in it is assigned. Strict libraries end the connection with 1002 when they receive such a code.",
    seen: ["A server that invented a number of its own in the wrong range."],
    client: ["Treat it as an abnormal closure: come back with exponential backoff."],
    server: ["Move your codes to 4000-4999: there they are allowed everywhere."],
    path: ["Nothing to do here."],
    use: "Never send it. Codes of your own belong between 4000 and 4999.",
    misreadings: [
      {
        claim: "An unassigned number is free for everybody.",
        truth: "Free are 4000-4999. For 1016-2999 a standard is needed.",
      },
    ],
    symptoms: ["invalid status code", "unknown close code"],
  },
  3000: {
    short: "Not authenticated: sign in or renew the credentials first, as with HTTP 401.",
    meaning:
      "The endpoint must be authenticated before the application can serve it: credentials are missing, invalid or have expired. It is registered with IANA and corresponds to HTTP 401.",
    seen: [
      "The access token expired while the connection was open.",
      "The first message was not a valid sign-in.",
      "In Centrifugo the same number means something else: the connection was closed.",
    ],
    client: [
      "Renew the credentials, then reconnect once. If the answer is the same, stop and ask the user to sign in.",
      "Never reconnect with the same token: it will be refused again.",
    ],
    server: [
      "Accept the upgrade, then close with 3000: a browser sees a refused upgrade as 1006 and learns nothing.",
      "Warn before a token expires, so that clients can renew it in time.",
    ],
    path: ["A gateway that checks tokens before the upgrade hides the cause: clients see 1006."],
    use: "Close with it when the client can help itself by signing in again.",
    misreadings: [
      {
        claim: "3000 and 3003 are the same.",
        truth: "With 3000 new credentials help, with 3003 they do not.",
      },
    ],
    symptoms: ["unauthorized", "token expired", "401 websocket", "authentication required"],
  },
  3003: {
    short: "Forbidden: it is known who you are, but you may not, as with HTTP 403.",
    meaning:
      "The endpoint is authenticated but has no right to what it asked for. It is registered with IANA and corresponds to HTTP 403.",
    seen: [
      "The user may not enter this room, topic or tenant.",
      "An account was blocked or its plan does not include the feature.",
    ],
    client: [
      "Do not reconnect. Show the user what is missing.",
      "Come back only after the rights have changed.",
    ],
    server: [
      "Use 3000 when a new sign-in would help, 3003 when it would not.",
      "Say in the reason which right is missing, if it may be known.",
    ],
    path: ["Nothing to do here."],
    use: "Close with it when the client is known and still may not.",
    misreadings: [
      {
        claim: "Renewing the token helps against 3003.",
        truth: "The token was accepted. The right is missing.",
      },
    ],
    symptoms: ["forbidden", "permission denied", "403 websocket", "access denied"],
  },
  3008: {
    short: "Too slow: the endpoint took too long to answer, as with HTTP 408.",
    meaning:
      "An endpoint took too long to answer a request of the application. It is registered with IANA and corresponds to HTTP 408. Both sides are alive; one of them missed a deadline.",
    seen: [
      "The client did not sign in within the time that the server allows.",
      "An answer that the protocol demands came too late, or not at all.",
      "In Centrifugo the same number means that the client reads too slowly.",
    ],
    client: [
      "Reconnect with exponential backoff.",
      "Look for what delayed the answer: a page in the background, a blocked main thread, a slow network.",
    ],
    server: [
      "Choose deadlines that a phone on a bad network can keep.",
      "If nothing came at all, terminate instead: a dead peer cannot read the code.",
    ],
    path: ["Measure the delay of the path before you blame the client."],
    use: "Close with it when a peer is alive but did not answer in time.",
    misreadings: [
      {
        claim: "An idle limit of a balancer shows as 3008.",
        truth: "A balancer cuts without a Close frame: that is 1006.",
      },
    ],
    symptoms: ["timeout", "request timeout", "408 websocket", "did not answer in time"],
  },
  registrable: {
    short: "3000-3999: for libraries and frameworks, by registration with IANA.",
    meaning:
      "The range is for libraries, frameworks and applications, which register a code with IANA, first come first served. The protocol gives these numbers no meaning. Registered are 3000, 3003 and 3008; systems use others without registration.",
    seen: [
      "A system such as Centrifugo closed the connection: its documents say what the number means.",
    ],
    client: [
      "Find out which system sends it, and use its rules: a preset of this project if there is one.",
      "Without knowledge: come back with exponential backoff.",
    ],
    server: [
      "For codes of your own use 4000-4999.",
      "uWebSockets reports a received code between 1012 and 3999 as 1006 to its application.",
    ],
    path: ["Nothing to do here."],
    use: "Register it with IANA first, or use 4000-4999.",
    misreadings: [
      {
        claim: "The range is free for applications.",
        truth: "It is for registered codes. Free by agreement are 4000-4999.",
      },
    ],
    symptoms: ["custom close code", "centrifugo disconnect code"],
  },
  private: {
    short: "4000-4999: for your own use; each system gives them its own meaning.",
    meaning:
      "The range is for private use and cannot be registered. Both sides agree on the meaning. The same number means different things in different systems, so it only helps to know which system you talk to.",
    seen: [
      "The application itself closed: its own documents say what the number means.",
      "A known system closed: Discord, Pusher, graphql-ws, Twitch and others use this range.",
    ],
    client: [
      "Tell the client which system it talks to: a preset, or rules of your own for each code.",
      "Without knowledge: come back with exponential backoff.",
    ],
    server: [
      "Write down which of your codes mean come back, and which mean stay away. Ranges are easiest to remember.",
      "These are the only codes, besides 1000, that every client and every library can send.",
    ],
    path: ["Nothing to do here: proxies forward them unchanged."],
    use: "Close with one when no standard code says it and both sides know your list.",
    misreadings: [
      {
        claim: "4001 means unauthorized.",
        truth:
          "In PandaScore it does. In Discord it is an unknown opcode, in Pusher a missing application.",
      },
    ],
    symptoms: ["custom close code", "4001", "4401", "application close code"],
  },
  outside: {
    short: "5000 and above: outside the registry, undefined.",
    meaning:
      "The two bytes of a Close frame can hold numbers up to 65535, but nothing above 4999 is defined. Chromium and Firefox show such a number to the page; WebKitGTK and strict libraries end the connection with 1002.",
    seen: ["A server that sends its own error numbers without a check."],
    client: ["Treat it as an abnormal closure: come back with exponential backoff."],
    server: ["Map your error numbers to 4000-4999, or put them into the reason."],
    path: ["Nothing to do here."],
    use: "Never send it. Codes of your own belong between 4000 and 4999.",
    misreadings: [
      {
        claim: "The browser showed 5000 with `wasClean` `true`, so it is valid.",
        truth:
          "Chromium and Firefox pass it through unchecked. WebKitGTK, `ws` and undici refuse it.",
      },
    ],
    symptoms: ["close code 5000", "unknown close code"],
  },
};
