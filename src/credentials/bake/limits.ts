/** The largest badge file read, in bytes: what `POST /api/v1/verify` takes. */
export const MAX_BADGE_FILE_BYTES = 2 * 1024 * 1024;
