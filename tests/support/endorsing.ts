export * from "../../demo/walk/endorsing.ts";
