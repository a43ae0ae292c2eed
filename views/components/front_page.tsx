import type { Child } from "hono/jsx";
import type { Actor } from "../../src/identity/types.ts";
import type { PageContext } from "../context.ts";
import { FairScene } from "../illustrations/scenes.tsx";
import { Page } from "../layout.tsx";
import { LinkPreview } from "./link_preview.tsx";

interface FrontPageProps {
  context: PageContext;
  organisation: Actor;
  /** What it does, where it did not say so itself. */
  summary: string;
  /** What one can do here, below its name. */
  actions: Child;
  children?: Child;
}

/** The first page of a node: who one is with, what one can do here, and the fair beside it. */
export function FrontPage({ context, organisation, summary, actions, children }: FrontPageProps) {
  const { name } = organisation;
  const description = organisation.summary || summary;
  return (
    <Page
      context={context}
      title={name}
      heading={false}
      width="wide"
      head={
        <LinkPreview
          context={context}
          address={`${context.origin}/`}
          title={name}
          description={description}
          language={context.language}
        />
      }
    >
      <div class="split">
        <div class="page-head">
          <h1 tabindex={-1}>{name}</h1>
          <p class="lead">{description}</p>
          {actions}
        </div>
        <FairScene />
      </div>
      {children}
    </Page>
  );
}
