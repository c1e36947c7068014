import { buildBench } from "./build.js"; await buildBench();
