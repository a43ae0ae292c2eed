import type { FrameworkEdition } from "../../competences/framework/types.ts";
import { keptMoments } from "../../fair/moments.ts";
import { shownCode, typedCode } from "../../seats/code.ts";
import { returnCode } from "../../seats/seats.ts";
import type { Place } from "../../workshops/participants.ts";
import type { Workshop } from "../../workshops/types.ts";
import { listShares } from "../../workshops/shares.ts";
import { cardOf, type WorkshopView } from "../../workshops/view.ts";
import type { PlaceProps } from "../../../views/pages/workshops/place.tsx";
import type { WebContext } from "../env.ts";
import { goTo } from "../respond.ts";
import { seatHere } from "../seat.ts";

/** The reader's place behind this address; it is theirs when the code opens nothing any more too. */
export function placeHere(c: WebContext): Place | undefined {
  const code = typedCode(c.req.param("code") ?? "");
  return c.var.places.find(({ workshop }) => workshop.code === code);
}

/** Where those who take part are. */
export function placePath({ code }: Workshop): string {
  return `/w/${shownCode(code)}`;
}

/** Sends who has no place here to the way in. */
export async function withPlace(
  c: WebContext,
  handle: (place: Place, c: WebContext) => Response | Promise<Response>,
): Promise<Response> {
  const place = placeHere(c);
  if (place) return await handle(place, c);
  return goTo(c, `/w/${shownCode(typedCode(c.req.param("code") ?? "") || "-")}`);
}

/** What the page of somebody's place shows, as the workshop stands. */
export async function placeProps(
  c: WebContext,
  { workshop, participant }: Place,
  view: WorkshopView,
  framework: FrameworkEdition,
): Promise<PlaceProps> {
  const { deps, page: context } = c.var;
  const { holder } = participant;
  const seat = await seatHere(c);
  const { step, openedAt } = view.workshop;
  const mine = view.places.find((one) => one.participant.holder === holder);
  const shows = step === "debrief" || step === "card";
  return {
    context,
    view,
    framework,
    participant: mine?.participant ?? participant,
    kept: step === "debrief"
      ? (await keptMoments(deps, holder)).filter(({ playedAt }) => playedAt >= openedAt)
      : [],
    ...(step === "card" && mine ? await cardOf(deps, mine.progress) : {}),
    shares: shows ? await listShares(deps, workshop.id, holder) : [],
    ...(seat?.id === holder ? { returnCode: await returnCode(deps, seat) } : {}),
  };
}
