// Records a moment where the browser can; elsewhere the file field asks the phone's own recorder.
// What was said is sent when one stops speaking, and meanwhile what was said so far, under the same
// moment: a page that goes, or a phone that dies, takes little with it.
(() => {
  /** Clear speech; as long as one may speak it stays well below the largest file. */
  const SPEECH_BITS = 32_000;
  /** How long what was said so far may take on its way. */
  const KEEP_MS = 20_000;
  let running;

  const prepare = () => {
    if (!navigator.mediaDevices?.getUserMedia || !globalThis.MediaRecorder) return;
    for (const place of document.querySelectorAll("[data-recorder]")) {
      place.querySelector("[data-recorder-ways]").hidden = false;
      // Who can record here comes to the field for what was recorded before.
      place.querySelector("input[type=file]").removeAttribute("capture");
    }
  };

  const say = (place, words) => {
    place.querySelector("[data-recorder-says]").textContent = words;
  };

  const start = async (place) => {
    const says = place.querySelector("[data-recorder-says]").dataset;
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch (error) {
      say(place, error.name === "NotFoundError" ? says.missing : says.refused);
      return;
    }
    // A phone that goes dark while somebody speaks would stop listening.
    const awake = await navigator.wakeLock?.request("screen").catch(() => undefined);
    const parts = [];
    const recorder = new MediaRecorder(stream, { audioBitsPerSecond: SPEECH_BITS });
    const began = Date.now();
    const spoken = () => new Blob(parts, { type: recorder.mimeType });
    const pause = Number(place.dataset.every);
    let keepAt = pause;
    const whole = new AbortController();
    const tell = () => {
      const seconds = Math.round((Date.now() - began) / 1000);
      const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      place.querySelector("[data-recorder-time]").textContent = time;
      if (seconds >= keepAt && parts.length > 0) {
        keepAt = seconds + pause;
        keep(place, spoken(), whole.signal);
      }
      if (seconds < Number(place.dataset.most)) return;
      place.querySelector("[data-recorder-full]").value = "yes";
      recorder.stop();
    };
    recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
    recorder.addEventListener("stop", () => {
      clearInterval(running.timer);
      for (const track of stream.getTracks()) track.stop();
      awake?.release();
      running = undefined;
      // A part that is still on its way must not come after the whole.
      whole.abort();
      send(place, spoken());
    });
    running = { recorder, timer: setInterval(tell, 1000) };
    recorder.start(1000);
    swap(place, true);
    say(place, says.recording);
    tell();
  };

  const fileOf = (sound) => {
    const type = sound.type.split(";")[0];
    return new File([sound], `moment.${type.split("/")[1]}`, { type });
  };

  const keep = async (place, sound, over) => {
    const { form } = place.querySelector("input[type=file]");
    const body = new FormData(form, form.querySelector("[data-recorder-send]"));
    body.set("sound", fileOf(sound));
    const signal = AbortSignal.any([over, AbortSignal.timeout(KEEP_MS)]);
    await fetch(form.action, { method: "POST", body, redirect: "manual", signal }).catch(() => {});
  };

  const send = (place, sound) => {
    swap(place, false);
    say(place, "");
    place.querySelector("[data-recorder-time]").textContent = "";
    const chosen = new DataTransfer();
    chosen.items.add(fileOf(sound));
    const field = place.querySelector("input[type=file]");
    field.files = chosen.files;
    const form = field.form;
    form.requestSubmit(form.querySelector("[data-recorder-send]"));
  };

  const swap = (place, speaking) => {
    const record = place.querySelector("[data-record]");
    const stop = place.querySelector("[data-stop]");
    record.hidden = speaking;
    stop.hidden = !speaking;
    (speaking ? stop : record).focus();
  };

  document.addEventListener("DOMContentLoaded", prepare);
  document.addEventListener("htmx:after:swap", prepare);
  document.addEventListener("click", (event) => {
    const place = event.target.closest("[data-recorder]");
    if (!place) return;
    if (event.target.closest("[data-record]")) start(place);
    if (event.target.closest("[data-stop]")) running?.recorder.stop();
  });
})();
