/** Builds Open Badges 3.0 documents, unsigned, from plain inputs. */
export * from "./build/achievement.ts";
export * from "./build/credential.ts";
export * from "./build/endorsement.ts";
export * from "./build/endorsement_comment.ts";
export * from "./build/presentation.ts";
export * from "./build/profile.ts";
export * from "./build/status_entry.ts";
export * from "./build/status_list.ts";
