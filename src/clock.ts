/** Where the present moment comes from, so that a test can set it. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
