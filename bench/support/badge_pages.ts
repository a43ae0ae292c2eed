import { createNode, type Node } from "../../src/node.ts";
import { setVisibility } from "../../src/recognition/credentials.ts";
import { openRecognition, type RecognitionWorld } from "../../tests/support/recognition_world.ts";

/** A whole node with the page of a public badge. */
export class BadgePages {
  readonly headers = { Accept: "text/html", "Accept-Language": "fr" };

  private constructor(
    readonly world: RecognitionWorld,
    readonly fetch: Node["fetch"],
    readonly path: string,
    /** How many elements the page has. */
    readonly elements: number,
  ) {}

  static async open(): Promise<BadgePages> {
    const world = await openRecognition();
    const badge = await world.issue();
    await setVisibility(world.deps, world.samira, badge.id, "public");
    const path = `/credentials/${badge.id}`;
    const { fetch } = createNode(world.deps);
    const empty = new BadgePages(world, fetch, path, 0);
    const html = await (await fetch(empty.ask())).text();
    return new BadgePages(world, fetch, path, html.match(/<[a-z]/g)?.length ?? 0);
  }

  ask(search = ""): Request {
    const { headers } = this;
    return new Request(`${this.world.deps.config.origin}${this.path}${search}`, { headers });
  }

  async etag(): Promise<string> {
    return (await this.fetch(this.ask())).headers.get("ETag")!;
  }

  /** Reads so many pages to the end. */
  async read(
    count: number,
    fetch: (request: Request) => Response | Promise<Response>,
    search = () => "",
  ): Promise<void> {
    for (let at = 0; at < count; at++) {
      const answer = await fetch(this.ask(search()));
      if (!answer.ok) throw new Error(`The page answered ${answer.status}`);
      await answer.text();
    }
  }

  close(): Promise<void> {
    return this.world.deps.dispose();
  }
}
