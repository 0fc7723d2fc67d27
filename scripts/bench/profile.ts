import { writeFileSync } from "node:fs";

type Profile = {
  nodes: {
    id: number;
    children?: number[];
    callFrame: { functionName: string; url: string; lineNumber: number };
  }[];
  samples: number[];
  timeDeltas: number[];
};

/** Where a process spends its time while `work` runs, through its inspector; the profile is kept in a file. */
export async function profiled(pid: number, file: string, work: () => Promise<unknown>): Promise<string> {
  process.kill(pid, "SIGUSR1");
  const inspector = await connect();
  await inspector.send("Profiler.enable");
  await inspector.send("Profiler.setSamplingInterval", { interval: 200 });
  await inspector.send("Profiler.start");
  await work();
  const { profile } = (await inspector.send("Profiler.stop")) as { profile: Profile };
  inspector.close();
  writeFileSync(file, JSON.stringify(profile));
  return summary(profile);
}

async function connect() {
  const [target] = await targets();
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? "");
  await new Promise((done, fail) => {
    socket.addEventListener("open", done, { once: true });
    socket.addEventListener("error", fail, { once: true });
  });
  let last = 0;
  return {
    close: () => socket.close(),
    send(method: string, params: object = {}): Promise<unknown> {
      const id = ++last;
      return new Promise((done) => {
        socket.addEventListener("message", function answered({ data }) {
          const message = JSON.parse(data);
          if (message.id !== id) return;
          socket.removeEventListener("message", answered);
          done(message.result);
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
  };
}

/** The inspector listens a moment after the signal. */
async function targets(): Promise<{ webSocketDebuggerUrl: string }[]> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await fetch("http://127.0.0.1:9229/json/list").catch(() => null);
    if (answer?.ok) return await answer.json();
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("The server has no inspector on port 9229.");
}

/** The share of the samples per place, by package or file and by function, the largest first; idle left out. */
export function summary({ nodes, samples, timeDeltas }: Profile): string {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const callers = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const places = new Map<string, number>();
  const functions = new Map<string, number>();
  let total = 0;
  samples.forEach((id, at) => {
    const frame = frames.get(id);
    const took = timeDeltas[at] ?? 0;
    if (!frame || frame.functionName === "(idle)" || frame.functionName === "(program)") return;
    total += took;
    const caller = frames.get(callers.get(id) ?? 0);
    const isNative = frame.url === "" && !frame.functionName.startsWith("("); // its name is often another's
    const place = isNative ? "native code" : placeOf(frame.url) || frame.functionName;
    const under = isNative && caller ? ` under ${caller.functionName} ${placeOf(caller.url)}` : "";
    const name = isNative
      ? `${place}${under}`
      : `${frame.functionName || "(anonymous)"} ${place}:${frame.lineNumber + 1}`;
    places.set(place, (places.get(place) ?? 0) + took);
    functions.set(name, (functions.get(name) ?? 0) + took);
  });
  const table = (counts: Map<string, number>, most: number) =>
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, most)
      .map(([name, took]) => `${((took / total) * 100).toFixed(1).padStart(6)} %  ${name}`)
      .join("\n");
  return `By file\n${table(places, 25)}\n\nBy function\n${table(functions, 45)}`;
}

function placeOf(url: string): string {
  return url.replace(/^.*\/node_modules\//, "").replace(/^.*\/\.next\//, ".next/");
}
