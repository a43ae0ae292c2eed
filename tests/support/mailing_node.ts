import { mailServer } from "./mail.ts";
import { startNode } from "./node.ts";
import { setUpNode } from "./setup.ts";

/** A node that sends mail, set up by Samira, and the server its mail goes to. */
export async function openMailingNode() {
  const mail = await mailServer();
  const node = await startNode({ env: { REQUAPASS_SMTP_URL: mail.url } });
  const admin = await setUpNode(node, {
    name: "Les Amis du Géant",
    administrator: { name: "Samira", handle: "samira" },
  });
  const close = async () => {
    await node.dispose();
    await mail.close();
  };
  return { node, admin, mail, close };
}
