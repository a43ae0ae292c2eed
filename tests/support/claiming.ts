export * from "../../demo/walk/claiming.ts";
