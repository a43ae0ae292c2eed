/**
 * What was put in place and stays for the evening. Each has an effect in the rules; the situations
 * say which of their answers leaves it behind.
 */
export const AIDS = [
  /** A menu in pictures: nobody misunderstands an order any more, and pointing is quick. */
  "pictures",
  /** The board in both languages. */
  "board",
  /** Two signs learned. */
  "signs",
  /** A part of the counter that is low and clear. */
  "lowSide",
  /** The list of allergens stands at the counter. */
  "allergens",
  /** The queue and the stall agreed how one waits here. */
  "queueRule",
  /** A second line for those who only drink. */
  "drinkLine",
  /** The till explains itself, and holds its change. */
  "tillKit",
  /** Who does what, and who rests when. */
  "roles",
  /** The queue stands under the awning. */
  "awning",
  /** Everyone knows where blanket and valve are, and keeps an eye on what cooks. */
  "watch",
  /** The team knows how to calm somebody. */
  "calmWords",
  /** A place where the lost are found: families wait with an easier mind. */
  "meetingPoint",
  /** Somebody more lends a hand. */
  "helper",
] as const;
/** Something put in place that helps until the stall closes. */
export type Aid = (typeof AIDS)[number];
