import { invitationPath, PASSWORD } from "./setup.ts";
import { type Visit, Visitor } from "./visitor.ts";

/** Has an administrator invite somebody, as `fields` of the form say. @returns the invitation's path */
export async function newInvitation(
  admin: Visitor,
  fields: Record<string, string | string[]> = {},
): Promise<string> {
  return invitationPath(
    await admin.submit(await admin.get("/members/invitations"), "#invite", fields),
  );
}

/** Opens an invitation and accepts it, where it still can be. @returns the page that answers */
export async function acceptInvitation(
  { origin }: { readonly origin: string },
  path: string,
  name: string,
): Promise<Visit> {
  const person = new Visitor(origin);
  const invitation = await person.get(path);
  return invitation.document.querySelector("#accept")
    ? await person.submit(invitation, "#accept", { name, password: PASSWORD })
    : invitation;
}

/** What an administrator reads of a member. */
export async function memberPage(admin: Visitor, name: string): Promise<Visit> {
  const list = await admin.get("/members");
  const link = [...list.document.querySelectorAll("a.tile-name")]
    .find((element) => element.textContent === name);
  if (!link) throw new Error(`Nobody is called ${name}`);
  return await admin.get(link.getAttribute("href")!);
}
