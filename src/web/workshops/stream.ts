import type { WorkshopView } from "../../workshops/view.ts";
import type { WebContext } from "../env.ts";
import { streamPart } from "../stream.ts";

interface StreamOptions {
  readonly workshop: string;
  /** Whose page listens; absent for who leads, and for the projector. */
  readonly holder?: string;
  /** Draws the part of the page that follows. */
  draw(view: WorkshopView): string | Promise<string>;
  /** Whether nothing will change any more: then the page need not listen on. */
  isOver?(view: WorkshopView): boolean;
}

/** Streams a part of a workshop's page, each time something in the workshop changes. */
export function streamWorkshop(c: WebContext, options: StreamOptions): Response {
  const { live } = c.var;
  const { workshop, holder, draw, isOver } = options;
  return streamPart(c, {
    follow(ring) {
      const unfollow = live.follow(workshop, ring);
      const left = holder ? live.presence.opened(workshop, holder) : undefined;
      return () => {
        unfollow();
        left?.();
      };
    },
    async draw() {
      const view = await live.read(workshop);
      return { html: String(await draw(view)), over: isOver?.(view) };
    },
  });
}
