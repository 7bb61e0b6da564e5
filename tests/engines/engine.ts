import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

/** A page in some engine, and what a reader does there. */
export interface Engine {
  resize(width: number, height: number): Promise<void>;
  open(address: string): Promise<void>;
  /** Runs a function in the page; its arguments and its answer cross as JSON. */
  evaluate<Given extends readonly unknown[], Answer>(
    run: (...given: Given) => Answer,
    ...given: Given
  ): Promise<Awaited<Answer>>;
  /** Goes into the page’s frame, of whatever origin: until the next page is opened, `evaluate` runs there. */
  enterFrame(): Promise<void>;
  act(actions: readonly InputSource[]): Promise<void>;
  /** A PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** Input in the form that both WebDriver and WebDriver BiDi accept. */
export interface InputSource {
  readonly type: 'key' | 'pointer';
  readonly id: string;
  readonly actions: readonly {
    readonly type: 'keyDown' | 'keyUp' | 'pointerMove' | 'pointerDown' | 'pointerUp';
    readonly value?: string;
    readonly button?: number;
    readonly x?: number;
    readonly y?: number;
  }[];
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address instanceof Object ? address.port : 0));
    });
  });

/** Starts a program in a process group of its own, so that whatever it starts ends with it. */
export const start = (
  program: string,
  options: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) =>
  spawn(program, options, {
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export function end({ pid }: ChildProcess) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** Waits for a line in which a program says that it is ready, and answers the pattern's first group. */
export const announced = (child: ChildProcess, pattern: RegExp) =>
  new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (text: string) => {
      output += text;
      const found = pattern.exec(output);
      if (found) resolve(found[1] ?? found[0]);
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`It ended (${String(code)}): ${output}`)));
  });

/** The body of a function that calls `run` with its arguments and answers with JSON, for `evaluate`. */
export const asJson = (run: (...given: never[]) => unknown) =>
  `return Promise.resolve((${String(run)})(...JSON.parse(arguments[0]))).then((answer) => JSON.stringify(answer ?? null))`;
