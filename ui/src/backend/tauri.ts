import { invoke } from "@tauri-apps/api/core";
import type { Answer, Transport } from "./wire";

/** The desktop program: the shell has one command. */
export const send: Transport = (request) => invoke<Answer>("call", { request });
