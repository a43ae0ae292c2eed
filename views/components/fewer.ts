import { createContext } from "hono/jsx";

/**
 * The words over the buttons that are folded away, where the reader asked for fewer things at once;
 * undefined where they did not. The layout says it once, so that no page has to.
 */
export const FewerActions = createContext<string | undefined>(undefined);
