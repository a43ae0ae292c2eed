import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listPasskeys } from "../../src/identity/passkeys.ts";
import { setSuspended } from "../../src/identity/roles.ts";
import type { Account } from "../../src/identity/types.ts";
import { axeFindings } from "../support/axe.ts";
import { launchBrowser } from "../support/browser.ts";
import { after } from "../support/deps.ts";
import { sessionCookie } from "../support/login.ts";
import { MEMBER_PASSWORD, openMember, type Peer, startPeer } from "../support/peers.ts";
import { Visitor } from "../support/visitor.ts";

let browser: Browser;
let peer: Peer;
let context: BrowserContext;
let page: Page;
let device: CDPSession;
let authenticatorId: string;

beforeAll(async () => {
  [browser, peer] = await Promise.all([launchBrowser(), startPeer()]);
});
afterAll(async () => {
  await browser?.close();
  await peer?.stop();
});

/** A laptop that opens by its owner's finger, which lies on it whenever it is asked for. */
beforeEach(async () => {
  await context?.close();
  context = await browser.newContext({ locale: "fr", viewport: { width: 390, height: 800 } });
  page = await context.newPage();
  device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  ({ authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  }));
});

async function logIn(account: Account): Promise<void> {
  await context.addCookies([await sessionCookie(peer, account)]);
}

async function addPasskey(account: Account): Promise<void> {
  await logIn(account);
  await page.goto(`${peer.origin}/account/access`);
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await page.getByText("La clé d’accès est enregistrée.").waitFor();
}

/** A log-in page whose browser offers nothing by itself. */
async function openLogin(back = "/parcours"): Promise<void> {
  await context.clearCookies();
  await page.addInitScript(
    "PublicKeyCredential.isConditionalMediationAvailable = async () => false",
  );
  await page.goto(`${peer.origin}/login?back=${encodeURIComponent(back)}`);
}

const press = () => page.getByRole("button", { name: "Se connecter avec une clé d’accès" }).click();
const refusal = "Cette clé d’accès n’a pas été reconnue.";

/** Presses the button, and catches what the page sends instead of sending it. */
async function answerOfDevice(): Promise<string> {
  const sent = Promise.withResolvers<string>();
  await page.route("**/login/passkey", async (route) => {
    sent.resolve(new URLSearchParams(route.request().postData()!).get("answer")!);
    await route.abort();
  });
  await press();
  const answer = await sent.promise;
  await page.unroute("**/login/passkey");
  return answer;
}

function send(answer: string) {
  return new Visitor(peer.origin).post("/login/passkey", { answer }, { Origin: peer.origin });
}

test(
  "a passkey is added in two presses, lets in with one, gets a name and goes again",
  async () => {
    const samira = await openMember(peer, "Samira Benali");
    await addPasskey(samira);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.getByText("Pas encore utilisée").isVisible()).toBe(true);

    await openLogin("/account/access");
    expect(await axeFindings(page)).toEqual([]);
    await press();
    await page.getByText("Dernière connexion").waitFor();
    expect(new URL(page.url()).pathname).toBe("/account/access");

    await page.getByText("Renommer").click();
    await page.getByLabel("Nom de la clé").fill("Le portable bleu");
    await page.locator(".tile form").getByRole("button", { name: "Enregistrer" }).click();
    await page.getByText("C’est enregistré.").waitFor();
    expect(await page.getByText("Le portable bleu").isVisible()).toBe(true);
    const [kept] = await listPasskeys(peer.deps, samira.id);
    expect(kept).toMatchObject({ name: "Le portable bleu", account: samira.id });

    await page.getByText("Retirer", { exact: true }).click();
    await page.getByRole("button", { name: "Retirer cette clé" }).click();
    await page.getByText("La clé d’accès est retirée.").waitFor();
    await openLogin();
    await press();
    await page.getByText(refusal).first().waitFor();
    await page.getByLabel("Nom ou adresse e-mail").fill(samira.login);
    await page.getByLabel("Mot de passe").fill(MEMBER_PASSWORD);
    await page.getByRole("button", { name: "Se connecter", exact: true }).click();
    await page.waitForURL("**/parcours");
  },
  60_000,
);

test("the browser offers a passkey by itself, where it can", async () => {
  await addPasskey(await openMember(peer, "Karel De Smet"));
  await context.clearCookies();
  await page.goto(`${peer.origin}/login`);
  await page.waitForURL("**/parcours");
}, 60_000);

test("what a device signed lets in once, and only here", async () => {
  await addPasskey(await openMember(peer, "Aïcha Diallo"));
  await openLogin();
  const answer = await answerOfDevice();
  const whole = JSON.parse(answer);
  const elsewhere = {
    ...whole,
    response: {
      ...whole.response,
      clientDataJSON: Buffer.from(
        Buffer.from(whole.response.clientDataJSON, "base64url").toString()
          .replace(peer.origin, "https://evil.example"),
      ).toString("base64url"),
    },
  };
  const other = { ...whole, id: "AAAA", rawId: "AAAA" };
  for (const wrong of [JSON.stringify(elsewhere), JSON.stringify(other), "{", "[]", "null"]) {
    expect((await send(wrong)).status).toBe(422);
  }
  // The question was spent by the answer that named another site.
  expect((await send(answer)).text).toContain(refusal);
  await openLogin();
  const again = await answerOfDevice();
  expect((await send(again)).path).toBe("/parcours");
  expect((await send(again)).text).toContain(refusal);
}, 60_000);

test("a copy of a device is refused, and so is who was suspended", async () => {
  const jef = await openMember(peer, "Jef Peeters");
  await addPasskey(jef);
  const { credentials: [original] } = await device.send("WebAuthn.getCredentials", {
    authenticatorId,
  });
  await openLogin();
  await press();
  await page.waitForURL("**/parcours");
  await device.send("WebAuthn.removeCredential", {
    authenticatorId,
    credentialId: original.credentialId,
  });
  await device.send("WebAuthn.addCredential", {
    authenticatorId,
    credential: { ...original, signCount: 0 },
  });
  await openLogin();
  await press();
  await page.getByText(refusal).first().waitFor();

  await device.send("WebAuthn.clearCredentials", { authenticatorId });
  await device.send("WebAuthn.addCredential", {
    authenticatorId,
    credential: { ...original, signCount: 50 },
  });
  await setSuspended(peer.deps, peer.administrator, jef.id, true);
  await openLogin();
  await press();
  await page.getByText("Ce compte est fermé pour le moment.").first().waitFor();
}, 60_000);

test(
  "after an hour the password is asked again, and an administrator takes a stolen device's key away",
  async () => {
    const nadia = await openMember(peer, "Nadia Lefebvre");
    await logIn(nadia);
    peer.deps.now = after(peer.deps.now, { minutes: 61 });
    await page.goto(`${peer.origin}/account/access`);
    const add = page.getByRole("button", { name: "Ajouter une clé d’accès" });
    const own = page.locator("form[data-passkey=create]");
    await own.getByLabel("Votre mot de passe actuel").fill("un autre");
    await add.click();
    await own.getByText("Ce n’est pas votre mot de passe actuel.").waitFor();
    await own.getByLabel("Votre mot de passe actuel").fill(MEMBER_PASSWORD);
    await add.click();
    await page.getByText("La clé d’accès est enregistrée.").waitFor();

    const other = await browser.newContext({ locale: "fr" });
    try {
      await other.addCookies([await sessionCookie(peer, peer.administrator)]);
      const office = await other.newPage();
      await office.goto(`${peer.origin}/members/${nadia.id}`);
      await office.getByText("Retirer sa clé d’accès").click();
      await office.getByRole("button", { name: "Retirer et fermer ses connexions" }).click();
      await office.getByText("Les clés d’accès sont retirées").waitFor();
    } finally {
      await other.close();
    }
    expect(await listPasskeys(peer.deps, nadia.id)).toEqual([]);
    await page.goto(`${peer.origin}/account/access`);
    expect(new URL(page.url()).pathname).toBe("/login");
  },
  60_000,
);
