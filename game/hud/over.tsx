import { STATIONS } from "../simulation/stations.ts";
import { digitFor } from "../play/keys.ts";
import { bestPlaces, callArea, personArea } from "../play/spots.ts";
import { actionOf, Spot } from "./press.tsx";
import { type Table, targetOf } from "./table.ts";

/** What lies over the picture to be pressed: people, what happens, stations. */
export function Over({ table }: { table: Table }) {
  return (
    <div class="fair-over">
      <People table={table} />
      <Happenings table={table} />
      <Stations table={table} />
    </div>
  );
}

function People({ table }: { table: Table }) {
  const { say, view, layout, places, press } = table;
  const points = targetOf(view) === "person";
  const best = bestPlaces(layout);
  return (
    <>
      {view.people.map((one, index) => {
        const place = places.indexOf(one.id);
        const serve = actionOf(one.actions, "serve");
        const marks = Math.max(1, Math.ceil(one.patience / 20));
        return (
          <Spot
            key={one.id}
            area={personArea(layout, place, one.look)}
            class={place >= places.length / 2 && layout.upright
              ? "fair-spot-person fair-spot-behind"
              : "fair-spot-person"}
            next={points && index === 0}
            current={one.chosen}
            data-digit={digitFor(best.indexOf(place))}
            onPress={() => press(one.chosen && serve && !serve.refused ? serve.action : one.choose)}
          >
            <span class="visually-hidden">
              {[
                say(one.words),
                ...one.orderWords.map((words) => say(words)),
                say(one.moodWords),
                `${say("fair.text.patience")} ${marks}/5`,
                ...one.needs.map((need) => say(need)),
              ].join(", ")}
            </span>
          </Spot>
        );
      })}
    </>
  );
}

function Happenings({ table }: { table: Table }) {
  const { say, view, layout, press } = table;
  return (
    <>
      {view.situations.map((one, index) => (
        <Spot
          key={one.id}
          area={callArea(layout, table.guestPlace(one.id))}
          class="fair-spot-call"
          next={targetOf(view) === "look" && index === 0}
          current={one.chosen}
          onPress={() => press(one.look)}
        >
          <span class="visually-hidden">{say(one.title)} – {say("fair.do.look")}</span>
        </Spot>
      ))}
    </>
  );
}

function Stations({ table }: { table: Table }) {
  const { say, view, layout, press, settings } = table;
  const target = targetOf(view);
  return (
    <>
      {STATIONS.map((id) => {
        const one = view.stations.find((station) => station.id === id)!;
        if (one.phase === "later") return null;
        const area = layout.stationAreas[id];
        const { x } = layout.stations[id];
        return (
          <Spot
            key={id}
            area={area}
            class={`fair-spot-station${one.work.refused ? " is-refused" : ""}`}
            next={target === id}
            data-key={settings.keys[id]}
            onPress={() => press(one.work.action)}
          >
            <span class="fair-plate" style={{ left: `${x - area.x}px` }}>
              {say(`fair.drawn.station.${id}`)}
            </span>
            <span class="visually-hidden">
              : {[say(one.words), say(one.work.label), one.work.why ? say(one.work.why) : ""]
                .filter(Boolean).join(", ")}
            </span>
          </Spot>
        );
      })}
    </>
  );
}
