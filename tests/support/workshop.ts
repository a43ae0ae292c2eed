export * from "../../demo/walk/workshop.ts";
