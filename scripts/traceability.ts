import "./node-version";
import { writeFileSync } from "node:fs";
import { PAGE, tracePage } from "./traceability/table";

/** `npm run traceability`: writes the page again after statements or places changed. */
writeFileSync(PAGE, tracePage());
