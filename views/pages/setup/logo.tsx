import { MAX_PICTURE_MB } from "../../../src/identity/pictures.ts";
import { Button } from "../../components/button.tsx";
import { PictureField } from "../../components/file_field.tsx";
import type { QuestionPageProps } from "./question_page.tsx";

/** A logo to upload, beside the one there is now. */
export function LogoFields({ context: { t }, form, draft, plan, addressOf }: QuestionPageProps) {
  const name = plan?.name ?? "";
  return (
    <>
      <div class="picture-now">
        <img
          src={addressOf("picture")}
          alt={t("setup.logo.nowAlt", { name })}
          width="128"
          height="128"
        />
        <p>{t("setup.logo.now")}</p>
        {draft.picture && (
          <Button kind="quiet" name="skip" value="yes">{t("setup.logo.forget")}</Button>
        )}
      </div>
      <PictureField
        t={t}
        form={form}
        name="logo"
        label={t("setup.logo.file")}
        help={t("setup.logo.fileHelp", { max: MAX_PICTURE_MB })}
        optional
        large
      />
    </>
  );
}
