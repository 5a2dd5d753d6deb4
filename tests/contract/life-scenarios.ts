import { follow, nameOfThrown, type Scenario, type Transcript } from "./transcript.ts";

/** A connection that the server's path and query bring to its end. */
const ends = (name: string, to: string, then = ""): Scenario => ({
  name,
  run: async ({ Class, environment }) => {
    const url = to === "" ? environment.refused : environment.url + to;
    const { socket, events, opened, ended } = follow(new Class(url));
    if (then !== "") await opened.then(() => socket.send(then));
    await ended;
    return {
      events: events.join(", "),
      after: `${socket.readyState} ${socket.bufferedAmount}`,
      "send() after": nameOfThrown(() => socket.send("late")),
      "bufferedAmount after": String(socket.bufferedAmount),
      "close() after": nameOfThrown(() => socket.close()),
      "close(1) after": nameOfThrown(() => socket.close(1)),
    };
  },
});

const CODES = [1000, 1001, 1008, 1011, 1012, 1013, 3000, 4000, 4999];
/** What no server may send; runtimes differ, and ours must be as the runtime is. */
const ILLEGAL = [0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535];

export const lifeScenarios: readonly Scenario[] = [
  ...CODES.map((code) =>
    ends(`server closes with ${code}`, `/close?code=${code}&reason=why&times=9`),
  ),
  ...ILLEGAL.map((code) =>
    ends(`server closes with the illegal ${code}`, `/close?code=${code}&times=9`),
  ),
  ends("server closes without a code", "/close?times=9"),
  ends("FIN", "/fin?times=9", "go"),
  ends("RST", "/rst?times=9", "go"),
  ends("refused port", ""),
  ends("HTTP 401", "/refuse?status=401&times=9"),
  ends("HTTP 503", "/refuse?status=503&times=9"),
  {
    name: "a whole life",
    run: async ({ Class, environment }) => {
      const url = `${environment.url}/echo?subprotocol=b`;
      const { socket, events, opened, ended } = follow(new Class(url, ["a", "b"]));
      const at = (): string =>
        `${socket.readyState} ${socket.url === url} "${socket.protocol}" "${socket.extensions}" ${socket.bufferedAmount}`;
      const found: Transcript = { constructed: at() };
      await opened;
      found["opened"] = at();
      socket.binaryType = "arraybuffer";
      found["send() returns"] = String(socket.send("ä€") ?? "nothing");
      found["bufferedAmount after send()"] = String(socket.bufferedAmount);
      for (const data of [new Uint8Array(3), new ArrayBuffer(4), new DataView(new ArrayBuffer(5))])
        socket.send(data);
      await new Promise<void>((resolve) => {
        socket.addEventListener("message", () => events.length === 5 && resolve());
      });
      found["close() returns"] = String(socket.close(1000, "bye"));
      found["closing"] = at();
      found["send() while closing"] = nameOfThrown(() => socket.send("1234"));
      found["bufferedAmount while closing"] = String(socket.bufferedAmount);
      found["close() again"] = nameOfThrown(() => socket.close(4000));
      await ended;
      return { ...found, closed: at(), events: events.join(", ") };
    },
  },
  {
    name: "close() while connecting",
    run: async ({ Class, environment }) => {
      const { socket, events, ended } = follow(
        new Class(`${environment.url}/never-answer?times=9`),
      );
      const found: Transcript = { "send()": nameOfThrown(() => socket.send("x")) };
      found["send() without data"] = nameOfThrown(() => socket.send());
      socket.close();
      found["readyState"] = String(socket.readyState);
      found["send() after close()"] = nameOfThrown(() => socket.send("x"));
      await ended;
      return { ...found, events: events.join(", "), closed: String(socket.readyState) };
    },
  },
];
