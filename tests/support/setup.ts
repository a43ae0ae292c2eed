export * from "../../demo/walk/setup.ts";
