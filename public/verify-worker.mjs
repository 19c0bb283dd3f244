// Runs the verifier in a thread of its own, so that the page goes on answering while it computes.
import { verifyBundle } from "./verify.mjs";

self.onmessage = ({ data }) => self.postMessage(verifyBundle(new Uint8Array(data)));
