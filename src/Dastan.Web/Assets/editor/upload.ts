// Brings a file in, in pieces, in the form of tus 1.0 (https://tus.io/protocols/resumable-upload): after a cut it goes on where it stopped, also when the same file is chosen again.

/** A picture of the library, as the server offers it. */
export interface Picture {
  id: string;
  address: string;
  source: string;
  thumbnail: string;
  width: number;
  height: number;
  name: string;
  alternative: string;
  caption: string;
  credit: string;
  wasHere: boolean;
}

/** What became of a file: the picture, or why it was not taken. */
export type Outcome = { picture: Picture; problem: null; alike: Alike[] } | { picture: null; problem: string };

/** Another picture of the library that looks like one that came. */
export interface Alike {
  picture: Picture;
  calledBy: string;
}

export interface Progress {
  /** Percent that is safe on the server. */
  percent: number;
  /** Is the line cut, so that it has to be tried again? */
  isCut: boolean;
}

const smallest = 64 * 1024;
const largest = 4 * 1024 * 1024;
const longestPause = 30_000;

class Gone extends Error {}

/**
 * @param address where uploads begin
 * @param language of the words of others that look like it; "" for the paper's first
 * @param signal when it is not to be finished
 * @throws DOMException when it was stopped, Error when the session ended
 */
export async function upload(address: string, file: File, language: string, tell: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome> {
  const key = `dastan:upload:${file.name}:${file.size}:${file.lastModified}`;
  let place = remembered(key);
  for (let pause = 1000, percent = 0, safe = 0; ; pause = Math.min(pause * 2, longestPause)) {
    try {
      if (place === null) {
        const begun = await begin(address, file, signal);
        if (typeof begun !== "string") return begun;
        remember(key, (place = begun));
      }
      const outcome = await send(place, file, language, signal, (sent) => {
        // What goes on is not held back; what begins again and again is, more each time.
        if (sent > safe) [pause, safe] = [1000, sent];
        percent = Math.floor((100 * sent) / file.size);
        tell({ percent, isCut: false });
      });
      remember(key, null);
      return outcome;
    } catch (problem) {
      if (signal.aborted) {
        remember(key, null);
        if (place) void fetch(place, { method: "DELETE" }).catch(() => undefined);
        throw problem;
      }
      if (problem instanceof Gone) place = null;
      else if (!(problem instanceof TypeError)) throw problem;
      tell({ percent, isCut: true });
      await wait(pause, signal);
    }
  }
}

// Who stops it in between waits for nothing.
function wait(pause: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, pause);
    signal.addEventListener("abort", done);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener("abort", done);
      resolve();
    }
  });
}

// A browser that keeps nothing, or nothing more, only does not go on with the same file after the page has gone.
function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key: string, place: string | null): void {
  try {
    if (place === null) localStorage.removeItem(key);
    else localStorage.setItem(key, place);
  } catch {
    return;
  }
}

async function begin(address: string, file: File, signal: AbortSignal): Promise<string | Outcome> {
  const name = btoa(String.fromCodePoint(...new TextEncoder().encode(file.name)));
  const answer = await ask(address, { method: "POST", signal, headers: { "Tus-Resumable": "1.0.0", "Upload-Length": String(file.size), "Upload-Metadata": `filename ${name}` } });
  return answer.status === 201 ? answer.headers.get("Location")! : refused(answer);
}

async function send(place: string, file: File, language: string, signal: AbortSignal, tell: (sent: number) => void): Promise<Outcome> {
  let offset = await offsetOf(place, signal);
  for (let size = smallest; ; ) {
    tell(offset);
    const began = performance.now();
    const answer = await ask(language ? `${place}?${new URLSearchParams({ language })}` : place, {
      method: "PATCH",
      signal,
      headers: { "Tus-Resumable": "1.0.0", "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
      body: file.slice(offset, offset + size),
    });
    if (answer.status === 200) return (await answer.json()) as Outcome;
    if (answer.status !== 204 && answer.status !== 409) return refused(answer);
    const come = Number(answer.headers.get("Upload-Offset"));
    // Something else still writes to it: a moment later it may have come further.
    if (answer.status === 409 && come === offset) throw new TypeError("status 409");
    offset = come;
    // A piece takes about a second, so that on any line little is lost and something is seen.
    const took = performance.now() - began;
    size = took < 500 ? Math.min(size * 2, largest) : took > 2000 ? Math.max(size / 2, smallest) : size;
  }
}

async function offsetOf(place: string, signal: AbortSignal): Promise<number> {
  const answer = await ask(place, { method: "HEAD", signal });
  if (answer.status === 404) throw new Gone();
  return Number(answer.headers.get("Upload-Offset"));
}

async function ask(address: string, request: RequestInit): Promise<Response> {
  const answer = await fetch(address, { credentials: "same-origin", redirect: "manual", ...request });
  if (answer.status === 404 && request.method === "PATCH") throw new Gone();
  // Behind a proxy that has lost us it is as if the line were cut.
  if (answer.status >= 500) throw new TypeError(`status ${answer.status}`);
  return answer;
}

async function refused(answer: Response): Promise<Outcome> {
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json") ?? false;
  if (!isJson) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as Outcome;
}
