import { MAX_WORDS } from "../../../../src/cards/answers.ts";
import { MAX_MOMENTS } from "../../../../src/cards/drafts.ts";
import { MAX_SOUND_BYTES } from "../../../../src/cards/sounds.ts";
import type { Moment } from "../../../../src/cards/answer_types.ts";
import { say } from "../../../../game/simulation/sentences.ts";
import { Button, PostButton } from "../../../components/button.tsx";
import { Confirm, More } from "../../../components/confirm.tsx";
import { TextArea } from "../../../components/field.tsx";
import { FileField } from "../../../components/file_field.tsx";
import { Notice } from "../../../components/notice.tsx";
import { draftPath } from "../addresses.ts";
import type { QuestionView } from "../draft_view.ts";

/** How long one may speak, in minutes. */
const MINUTES = 5;
/** After how many seconds what was said so far is kept, again and again. */
const KEPT_EVERY = 30;

/** One more moment: in words, spoken, or both. */
export function MomentsFields({ context: { t }, card, form, newMoment }: QuestionView) {
  const moments = card.answers.moments ?? [];
  if (moments.length >= MAX_MOMENTS) return null;
  return (
    <>
      <input type="hidden" name="moment" value={newMoment} />
      <TextArea
        t={t}
        form={form}
        name="words"
        label={t("cards.moments.words")}
        help={
          <>
            {t("cards.moments.wordsHelp")} {t("cards.step.for", {
              examples: t(`cards.examples.moments.${card.answers.kind ?? "other"}`),
            })}
          </>
        }
        rows={4}
        maxlength={MAX_WORDS}
        optional={moments.length > 0}
      />
      <div
        class="recorder"
        data-recorder
        data-most={String(MINUTES * 60)}
        data-every={String(KEPT_EVERY)}
      >
        <div class="actions" hidden data-recorder-ways>
          <Button type="button" kind="quiet" icon="microphone" data-record>
            {t("cards.moments.record")}
          </Button>
          <Button type="button" kind="danger" icon="player-stop" hidden data-stop>
            {t("cards.moments.stop")}
          </Button>
          <p class="recorder-says">
            <span
              role="status"
              data-recorder-says
              data-recording={t("cards.moments.recording")}
              data-refused={t("cards.moments.refused")}
              data-missing={t("cards.moments.missing")}
            >
            </span>{" "}
            <span aria-hidden="true" data-recorder-time></span>
          </p>
        </div>
        <FileField
          t={t}
          form={form}
          name="sound"
          label={t("cards.moments.sound")}
          help={t("cards.moments.soundHelp", {
            minutes: MINUTES,
            size: MAX_SOUND_BYTES / 1024 / 1024,
          })}
          accept="audio/*"
          capture="user"
          optional
        />
        <input type="hidden" name="full" data-recorder-full />
      </div>
      <div class="actions">
        <Button kind="quiet" name="step" value="add" icon="plus" data-recorder-send>
          {t("cards.moments.add")}
        </Button>
      </div>
    </>
  );
}

/** The moments told so far, and those of the fair, before the form for one more. */
export function MomentsKept(props: QuestionView) {
  const { context: { t }, card, done, fair } = props;
  const moments = card.answers.moments ?? [];
  return (
    <>
      <p>{t("cards.moments.lead")}</p>
      {(done === "added" || done === "full" || done === "removed") && (
        <Notice kind="success">
          <p>{t(`cards.moments.${done}`, { minutes: MINUTES })}</p>
        </Notice>
      )}
      {moments.length > 0 && (
        <section>
          <h2>{t("cards.moments.yours")}</h2>
          <ul class="card-moments" role="list">
            {moments.map((moment) => <MomentKept {...props} moment={moment} />)}
          </ul>
        </section>
      )}
      {fair.length > 0 && (
        <section>
          <h2>{t("cards.moments.fair")}</h2>
          <p>{t("cards.moments.fairLead")}</p>
          <ul class="card-moments" role="list">
            {fair.map(({ told, words, elsewhere }) => (
              <li class="card-moment">
                <p>{words ? <span class="words">{words}</span> : say(t, told.did)}</p>
                {elsewhere && <p class="words">{elsewhere}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function MomentKept({ context: { t }, card, moment }: QuestionView & { moment: Moment }) {
  const path = `/cards/drafts/${card.id}/moments/${moment.id}`;
  return (
    <li class="card-moment" id={`moment-${moment.id}`}>
      {moment.words && <p class="words">{moment.words}</p>}
      {moment.sound && (
        <audio controls preload="none" src={`${path}/sound`} aria-label={t("cards.moments.listen")}>
        </audio>
      )}
      <div class="actions">
        <More label={t("cards.moments.change")}>
          <form class="form" method="post" action={draftPath(card.id, "moments")}>
            <input type="hidden" name="move" value={String(card.move)} />
            <input type="hidden" name="moment" value={moment.id} />
            <div class="field">
              <label class="field-label" for={`words-${moment.id}`}>
                {t("cards.moments.words")}
              </label>
              <textarea
                class="input"
                id={`words-${moment.id}`}
                name="words"
                rows={4}
                maxlength={MAX_WORDS}
              >
                {moment.words ?? ""}
              </textarea>
            </div>
            <Button name="step" value="add" kind="quiet" icon="check">
              {t("cards.moments.save")}
            </Button>
          </form>
        </More>
      </div>
      <Confirm label={t("cards.moments.remove")} icon="trash">
        <p>{t("cards.moments.removeWhat")}</p>
        <PostButton action={`${path}/remove`} kind="danger" icon="trash">
          {t("cards.moments.removeDo")}
        </PostButton>
      </Confirm>
    </li>
  );
}
