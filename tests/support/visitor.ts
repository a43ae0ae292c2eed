export * from "../../demo/walk/visitor.ts";
