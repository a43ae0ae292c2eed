export * from "../../demo/walk/carding.ts";
