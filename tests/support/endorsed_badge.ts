import { idOf } from "../../src/credentials/json.ts";
import type { JsonObject, Verification } from "../../src/credentials/types.ts";
import type { Account } from "../../src/identity/types.ts";
import { answerRequest } from "../../src/recognition/endorsements/answers.ts";
import { keepEndorsement } from "../../src/recognition/endorsements/choose.ts";
import { endorsementsOf } from "../../src/recognition/endorsements/received_store.ts";
import { requestEndorsement } from "../../src/recognition/endorsements/requests.ts";
import type {
  EndorsementRequest,
  GivenEndorsement,
  ReceivedEndorsement,
} from "../../src/recognition/endorsements/types.ts";
import type { CredentialRecord } from "../../src/recognition/types.ts";
import { keys } from "../../src/store/keys.ts";
import type { RecognitionWorld } from "./recognition_world.ts";

/** What a peer says of the badge. */
export const ANSWER = {
  words: {
    text: "Elle a rendu la monnaie dans trois langues.",
    relation: "nous avons tenu le stand ensemble",
  },
  language: "fr",
} as const;

/** A badge of Samira's, and what she and her peers do with it. */
export class EndorsedBadge {
  constructor(
    private readonly world: RecognitionWorld,
    /** As it was before anybody endorsed it. */
    readonly record: CredentialRecord,
  ) {}

  get id(): string {
    return this.record.id;
  }

  ask(endorser: Account): Promise<EndorsementRequest> {
    const message = "Vous étiez à la braderie ?";
    const { deps, samira } = this.world;
    return requestEndorsement(deps, samira, this.id, { endorser: endorser.id, message });
  }

  /** Asked, answered, and come in. */
  async endorse(endorser: Account): Promise<GivenEndorsement> {
    const request = await this.ask(endorser);
    const given = await answerRequest(this.world.deps, endorser, request.id, ANSWER);
    await this.world.settle();
    return given;
  }

  async received(by: Account): Promise<ReceivedEndorsement> {
    const id = idOf(await this.world.document(this.record))!;
    const all = await endorsementsOf(this.world.deps, id);
    return all.find(({ endorser }) => endorser === by.id)!;
  }

  /** The holder wants it inside; the issuer has not heard of it yet. */
  async keep(by: Account): Promise<void> {
    await keepEndorsement(this.world.deps, this.world.samira, (await this.received(by)).id);
  }

  /** The badge as it is signed now. */
  async current(): Promise<{ record: CredentialRecord; document: JsonObject }> {
    const record = (await this.world.deps.store.get(keys.credential(this.id))).value!;
    return { record, document: await this.world.document(record) };
  }
}

/** What a verification says of a badge's endorsements. */
export function endorsementsCheck(verification: Verification) {
  return verification.checks.find(({ id }) => id === "endorsements")!;
}
