// Passkeys, where the browser knows them: a form's button asks the device, and what it answers goes
// to the node in that form. Elsewhere the form stays hidden, and the password does.
(() => {
  const known = globalThis.PublicKeyCredential?.parseRequestOptionsFromJSON &&
    PublicKeyCredential.parseCreationOptionsFromJSON;
  if (!known) {
    const admit = () => {
      for (const note of document.querySelectorAll("[data-no-passkeys]")) {
        note.dataset.noPasskeys = "shown";
      }
    };
    document.addEventListener("DOMContentLoaded", admit);
    document.addEventListener("htmx:after:swap", admit);
    return;
  }
  let offered;

  const question = async (form) => {
    const answer = await fetch(form.dataset.question, {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    const body = await answer.json();
    if (answer.ok) return body;
    tell(form, body.detail);
  };
  const tell = (form, sentence) => {
    const place = form.querySelector("[role=alert]");
    place.hidden = false;
    place.textContent = sentence;
  };
  const ask = async (form, more = {}) => {
    const options = await question(form);
    if (!options) return;
    const credential = form.dataset.passkey === "create"
      ? await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })
      : await navigator.credentials.get({
        publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
        ...more,
      });
    form.elements.answer.value = JSON.stringify(credential.toJSON());
    form.submit();
  };

  // The browser itself offers a passkey in the field for the name, for as long as the page is open.
  const offer = async (form) => {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
    offered = new AbortController();
    await ask(form, { mediation: "conditional", signal: offered.signal }).catch(() => {});
  };
  const reveal = () => {
    for (const note of document.querySelectorAll("[data-no-passkeys]")) note.hidden = true;
    for (const form of document.querySelectorAll("form[data-passkey]")) {
      if (form.dataset.ready) continue;
      form.dataset.ready = "yes";
      form.hidden = false;
      if (form.dataset.passkey === "get") offer(form);
    }
  };

  document.addEventListener("DOMContentLoaded", reveal);
  document.addEventListener("htmx:after:swap", reveal);
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("form[data-passkey]");
    if (!form) return;
    event.preventDefault();
    offered?.abort();
    try {
      await ask(form);
    } catch {
      tell(form, form.dataset.failed);
    }
  });
})();
