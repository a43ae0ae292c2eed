import { useState } from "hono/jsx/dom";
import { type Command, COMMANDS, isStationCommand, keyName, rebind } from "../play/keys.ts";
import { PACES } from "../simulation/rules.ts";
import type { Sentence } from "../simulation/sentences.ts";
import { colleagueInWords } from "../simulation/words.ts";
import { actionOf } from "./press.tsx";
import type { Table } from "./table.ts";

/** How one likes to play; opened with the game paused. */
export function SettingsDialog({ table }: { table: Table }) {
  const { say, settings, still, change, press, closeSettings, paths, view, pace } = table;
  return (
    <dialog class="fair-settings" aria-labelledby="fair-settings-title" onClose={closeSettings}>
      <h2 id="fair-settings-title">{say("fair.drawn.settings")}</h2>
      <fieldset>
        <legend>{say("fair.drawn.pace")}</legend>
        {PACES.map((one) => (
          <label key={one} class="fair-choice">
            <input
              type="radio"
              name="fair-pace"
              checked={pace === one}
              autofocus={pace === one}
              onChange={() => {
                change({ pace: one });
                press({ do: "pace", pace: one });
              }}
            />
            <span>{say({ key: `fair.pace.${one}` })}</span>
          </label>
        ))}
      </fieldset>
      <label class="fair-choice">
        <input
          type="checkbox"
          checked={settings.sound}
          onChange={() =>
            change({ sound: !settings.sound })}
        />
        <span>{say("fair.drawn.sound")}</span>
      </label>
      <label class="fair-choice">
        <input
          type="checkbox"
          checked={still}
          onChange={() =>
            change({ motion: still ? "full" : "reduced" })}
        />
        <span>{say("fair.drawn.still")}</span>
      </label>
      <details>
        <summary>{say("fair.drawn.keys")}</summary>
        <p>{say("fair.drawn.digits")}</p>
        <ul class="fair-keys" role="list">
          {COMMANDS.map((command) => <Key key={command} table={table} command={command} />)}
        </ul>
      </details>
      <p>
        <a href={paths.words}>{say("fair.drawn.words")}</a>
      </p>
      <div class="fair-presses">
        <button type="button" class="button button-primary" onClick={closeSettings}>
          {say("fair.drawn.done")}
        </button>
        {actionOf(view.controls, "end") && (
          <details>
            <summary>{say("fair.do.end")}</summary>
            <p>{say("fair.text.closing")}</p>
            <button
              type="button"
              class="button button-danger"
              onClick={() => {
                closeSettings();
                press({ do: "end" });
              }}
            >
              {say("fair.do.end")}
            </button>
          </details>
        )}
      </div>
    </dialog>
  );
}

/** A command and its key: press the button, then the key it should have. */
function Key({ table, command }: { table: Table; command: Command }) {
  const { say, settings, change } = table;
  const [listens, setListens] = useState(false);
  const label = say(commandInWords(command));
  return (
    <li>
      <span>{label}</span>
      <button
        type="button"
        class="button button-quiet"
        aria-label={`${label}: ${settings.keys[command]}`}
        onClick={() => setListens(true)}
        onBlur={() => setListens(false)}
        onKeyDown={(event: KeyboardEvent) => {
          if (!listens || event.key === "Tab") return;
          event.preventDefault();
          event.stopPropagation();
          setListens(false);
          const key = keyName(event);
          if (key) change({ keys: rebind(settings.keys, command, key) });
        }}
      >
        {listens ? say("fair.drawn.pressKey") : settings.keys[command]}
      </button>
    </li>
  );
}

function commandInWords(command: Command): Sentence {
  if (isStationCommand(command)) return { key: `fair.station.${command}` };
  switch (command) {
    case "samir":
    case "lotte":
      return { key: "fair.text.ask", params: { colleague: colleagueInWords(command) } };
    case "back":
      return { key: "fair.do.lookAway" };
    default:
      return { key: `fair.do.${command}` };
  }
}
