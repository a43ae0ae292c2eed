import { ofCommits } from "./support/commits.ts";

export default ofCommits("store commit, one after the other", 500, 1);
