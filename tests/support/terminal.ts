import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** A command of this project as somebody gives it in a terminal. */
export class Terminal {
  readonly #process: Deno.ChildProcess;
  readonly #drained: Promise<unknown>;
  /** What it printed so far. */
  printed = "";
  over = false;

  /** @param args what follows `deno` @param env besides this process's own */
  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.#process = new Deno.Command(Deno.execPath(), {
      args: [...args],
      cwd: ROOT,
      env,
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
      // A group of its own, as a shell gives it, so that Ctrl-C reaches all that it started.
      detached: true,
    }).spawn();
    this.#drained = Promise.all([this.#hear("stdout"), this.#hear("stderr")]);
    void this.#process.status.then(() => this.over = true);
  }

  async #hear(from: "stdout" | "stderr"): Promise<void> {
    const decoder = new TextDecoder();
    for await (const bytes of this.#process[from]) {
      this.printed += decoder.decode(bytes, { stream: true });
    }
  }

  /** Waits until it printed some words. @throws when it ends before */
  async says(words: string): Promise<void> {
    while (!this.printed.includes(words)) {
      if (this.over) throw new Error(`The command ended:\n${this.printed}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Its exit code, once it ended and all it printed was heard. */
  async ended(): Promise<number> {
    const { code } = await this.#process.status;
    await this.#drained;
    return code;
  }

  /** Ctrl-C. @returns as {@link ended} */
  async stop(): Promise<number> {
    if (!this.over) Deno.kill(-this.#process.pid, "SIGINT");
    return await this.ended();
  }
}
