import * as z from "zod";

// zod would write functions at run time, which the pages' content policy refuses. To be imported
// before the first schema is made.
z.config({ jitless: true });
