import { ofCommits } from "./support/commits.ts";

export default ofCommits("store commit, 32 at once", 2_000, 32);
