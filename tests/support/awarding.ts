export * from "../../demo/walk/awarding.ts";
